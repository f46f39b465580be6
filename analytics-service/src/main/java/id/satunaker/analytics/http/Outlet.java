package id.satunaker.analytics.http;

import io.netty.channel.Channel;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Whether a client's connection takes more. Reactor Netty requests 128 buffers ahead of the socket, so without this a
 * stalled client would collect that many outdated events; Netty's own mark says when 64 kB wait unsent.
 */
final class Outlet implements BooleanSupplier {
    private volatile @Nullable Channel channel;

    static Outlet of(ServerHttpResponse response) {
        Outlet outlet = new Outlet();
        HttpServerResponse connection = ServerHttpResponseDecorator.getNativeResponse(response);
        connection.withConnection(open -> outlet.channel = open.channel());
        return outlet;
    }

    @Override
    public boolean getAsBoolean() {
        Channel open = channel;
        return open == null || open.isWritable();
    }
}
