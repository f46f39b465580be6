package id.satunaker.placement.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * An answer that, where it is 200, carries the hash of its body as its tag, and no body where the reader has that one. It
 * depends on who asks, so no shared cache may keep it and a private one must ask again.
 */
final class TaggedResponse extends ServerHttpResponseDecorator {
    private static final CacheControl PRIVATE = CacheControl.noCache().cachePrivate();

    private static final List<String> VARYING = List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT);

    private final ServerWebExchange exchange;

    TaggedResponse(ServerWebExchange exchange) {
        super(exchange.getResponse());
        this.exchange = exchange;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return getStatusCode() == null || HttpStatus.OK.equals(getStatusCode())
                ? DataBufferUtils.join(body).flatMap(this::tagged).switchIfEmpty(Mono.defer(this::setComplete))
                : super.writeWith(body);
    }

    private Mono<Void> tagged(DataBuffer whole) {
        getHeaders().setCacheControl(PRIVATE);
        getHeaders().addAll(HttpHeaders.VARY, VARYING);
        if (!exchange.checkNotModified(tag(whole))) {
            return super.writeWith(Mono.just(whole));
        }
        DataBufferUtils.release(whole);
        getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        return setComplete();
    }

    private static String tag(DataBuffer whole) {
        byte[] bytes = new byte[whole.readableByteCount()];
        whole.read(bytes);
        whole.readPosition(0);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
