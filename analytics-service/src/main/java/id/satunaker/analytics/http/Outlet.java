package id.satunaker.analytics.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.FutureMono;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A client's connection: whether it takes more, and when it closes. Reactor Netty asks for 128 buffers ahead of the socket
 * and the kernel takes megabytes, so without this a stalled client would collect that much of what is outdated.
 */
final class Outlet {
    private static final int KERNEL_BYTES = 16 * 1024;
    private static final WriteBufferWaterMark UNSENT = new WriteBufferWaterMark(1024, 4 * 1024);

    private final Channel channel;

    Outlet(Channel channel) {
        this.channel = channel;
    }

    static Outlet of(ServerHttpResponse response) {
        HttpServerResponse connection = ServerHttpResponseDecorator.getNativeResponse(response);
        Channel channel = ((Connection) connection).channel();
        channel.config().setOption(ChannelOption.SO_SNDBUF, KERNEL_BYTES);
        channel.config().setWriteBufferWaterMark(UNSENT);
        return new Outlet(channel);
    }

    boolean hasRoom() {
        return channel.isWritable();
    }

    /** On the connection's thread, after what has been given to it before. */
    void execute(Runnable task) {
        channel.eventLoop().execute(task);
    }

    /** Runs the task whenever there is room again, on the connection's thread, until it is disposed of. */
    Disposable onRoom(Runnable task) {
        RoomHandler handler = new RoomHandler(task);
        channel.pipeline().addFirst(handler);
        return () -> handler.remove(channel);
    }

    Mono<Void> closed() {
        return FutureMono.from(channel.closeFuture());
    }

    private static final class RoomHandler extends ChannelInboundHandlerAdapter {
        private final Runnable task;

        RoomHandler(Runnable task) {
            this.task = task;
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) {
            if (context.channel().isWritable()) {
                task.run();
            }
            context.fireChannelWritabilityChanged();
        }

        void remove(Channel channel) {
            channel.eventLoop().execute(() -> {
                if (channel.pipeline().context(this) != null) {
                    channel.pipeline().remove(this);
                }
            });
        }
    }
}
