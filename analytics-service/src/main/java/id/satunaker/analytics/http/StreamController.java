package id.satunaker.analytics.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/** The live figures as server-sent events, until the client leaves or its token expires. */
@RestController
class StreamController {
    private final Ticker ticker;
    private final Editions editions;
    private final Audiences audiences;
    private final SnapshotWriter writer;
    private final StreamMetrics metrics;
    private final Clock clock;
    private final Map<Audience, StreamEvents> events = new ConcurrentHashMap<>();

    StreamController(
            Ticker ticker,
            Editions editions,
            Audiences audiences,
            SnapshotWriter writer,
            StreamMetrics metrics,
            Clock clock) {
        this.ticker = ticker;
        this.editions = editions;
        this.audiences = audiences;
        this.writer = writer;
        this.metrics = metrics;
        this.clock = clock;
    }

    @GetMapping(path = "/v1/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> stream(ServerWebExchange exchange, @AuthenticationPrincipal @Nullable Jwt token) {
        StreamRequest request = StreamRequest.of(exchange.getRequest(), audiences.of(token), LocalDate.now(clock));
        Flux<ServerSentEvent<String>> stream = stream(request, Outlet.of(exchange.getResponse()), token);
        exchange.getResponse().getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
        exchange.getResponse().getHeaders().set("X-Accel-Buffering", "no");
        return stream;
    }

    /**
     * The first look is taken at once, so that a service that has nothing to show yet answers 503 and not a broken stream.
     * The end of the connection ends the stream: Spring does not cancel a body whose write failed before it began.
     */
    Flux<ServerSentEvent<String>> stream(StreamRequest request, Outlet outlet, @Nullable Jwt token) {
        Audience audience = request.audience();
        editions.of(audience);
        StreamEvents shared = events.computeIfAbsent(audience, any -> new StreamEvents(writer));
        StreamClient client = new StreamClient(request, outlet, shared);
        return metrics.count(ticker.ticksAfter(ticker.look())
                .takeWhile(tick -> !hasExpired(token))
                .handle((Tick tick, SynchronousSink<ServerSentEvent<String>> sink) ->
                        Optional.ofNullable(client.next(tick)).ifPresent(sink::next))
                .takeUntilOther(outlet.closed()));
    }

    private boolean hasExpired(@Nullable Jwt token) {
        Instant expiry = token == null ? null : token.getExpiresAt();
        return expiry != null && !clock.instant().isBefore(expiry);
    }
}
