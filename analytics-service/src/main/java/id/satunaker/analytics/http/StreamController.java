package id.satunaker.analytics.http;

import io.netty.buffer.ByteBufAllocator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The live figures as server-sent events, until the client leaves or its token expires. */
@RestController
class StreamController {
    private static final DataBufferFactory BUFFERS = new NettyDataBufferFactory(ByteBufAllocator.DEFAULT);

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
    Mono<Void> stream(ServerWebExchange exchange, @AuthenticationPrincipal @Nullable Jwt token) {
        StreamRequest request = StreamRequest.of(exchange.getRequest(), audiences.of(token), LocalDate.now(clock));
        ServerHttpResponse response = exchange.getResponse();
        Flux<DataBuffer> stream = stream(request, Outlet.of(response), token);
        response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
        response.getHeaders().set("X-Accel-Buffering", "no");
        return response.writeAndFlushWith(stream.map(Mono::just));
    }

    /**
     * The first look is taken at once, so that a service that has nothing to show yet answers 503 and not a broken stream.
     * The end of the connection ends the stream: Spring does not cancel a body whose write failed before it began.
     */
    Flux<DataBuffer> stream(StreamRequest request, Outlet outlet, @Nullable Jwt token) {
        Audience audience = request.audience();
        editions.newest().seenBy(audience);
        StreamEvents shared = events.computeIfAbsent(audience, any -> new StreamEvents(writer));
        StreamClient client = new StreamClient(request, shared);
        return metrics.count(new StreamBody(client, outlet, metrics, BUFFERS)
                .of(ticker.ticksAfter(ticker.look()).takeWhile(tick -> !hasExpired(token)))
                .takeUntilOther(outlet.closed()));
    }

    private boolean hasExpired(@Nullable Jwt token) {
        Instant expiry = token == null ? null : token.getExpiresAt();
        return expiry != null && !clock.instant().isBefore(expiry);
    }
}
