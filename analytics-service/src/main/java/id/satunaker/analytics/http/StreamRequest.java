package id.satunaker.analytics.http;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a client of the stream wants: some areas or, with no codes, all; and where it left off. */
record StreamRequest(Audience audience, Set<String> regions, Optional<StreamPosition> resumeAt) {
    static StreamRequest of(ServerHttpRequest request, Audience audience, LocalDate today) {
        Optional<String> lastEventId = Optional.ofNullable(request.getHeaders().getFirst("Last-Event-ID"))
                .or(() -> Optional.ofNullable(request.getQueryParams().getFirst("lastEventId")));
        return new StreamRequest(
                audience,
                Parameters.of(request.getQueryParams(), today, "regions", "lastEventId")
                        .regions(),
                lastEventId.flatMap(StreamPosition::parse));
    }

    static Predicate<String> among(Set<String> regions) {
        return code -> regions.isEmpty() || regions.contains(code);
    }
}
