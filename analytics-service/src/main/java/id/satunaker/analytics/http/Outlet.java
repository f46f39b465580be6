package id.satunaker.analytics.http;

import io.netty.channel.Channel;
import java.util.function.BooleanSupplier;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.FutureMono;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A client's connection: whether it takes more, and when it closes. Reactor Netty requests 128 buffers ahead of the socket,
 * so without this a stalled client would collect that many outdated events; Netty's own mark says when 64 kB wait unsent.
 */
final class Outlet implements BooleanSupplier {
    private final Channel channel;

    Outlet(Channel channel) {
        this.channel = channel;
    }

    static Outlet of(ServerHttpResponse response) {
        HttpServerResponse connection = ServerHttpResponseDecorator.getNativeResponse(response);
        return new Outlet(((Connection) connection).channel());
    }

    @Override
    public boolean getAsBoolean() {
        return channel.isWritable();
    }

    Mono<Void> closed() {
        return FutureMono.from(channel.closeFuture());
    }
}
