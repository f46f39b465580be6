package id.satunaker.analytics.http;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a client of the stream wants: some areas or, with no codes, all; and where it left off. */
record StreamRequest(Set<String> regions, Optional<StreamPosition> resumeAt) {
    static StreamRequest of(ServerHttpRequest request, Clock clock) {
        Optional<String> lastEventId = Optional.ofNullable(request.getHeaders().getFirst("Last-Event-ID"))
                .or(() -> Optional.ofNullable(request.getQueryParams().getFirst("lastEventId")));
        return new StreamRequest(
                Parameters.of(request.getQueryParams(), clock, "regions", "lastEventId")
                        .regions(),
                lastEventId.flatMap(StreamPosition::parse));
    }
}
