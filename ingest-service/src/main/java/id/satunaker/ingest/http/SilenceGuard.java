package id.satunaker.ingest.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection of whose request nothing more comes: a link that dropped says nothing, and what it sent by then
 * would hold its sender's room until the process ends. Time in which nothing is read because nothing is asked for, as
 * when an upload is over its quota, is no silence.
 */
final class SilenceGuard extends IdleStateHandler {
    private boolean isReceiving;
    private boolean wasSilent;

    /** @param longest silence; told in two halves, since what was waiting to be read comes in the second */
    SilenceGuard(Duration longest) {
        super(longest.toMillis() / 2, 0, 0, TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        wasSilent = false;
        if (message instanceof HttpRequest) {
            isReceiving = true;
        }
        if (message instanceof LastHttpContent) {
            isReceiving = false;
        }
        super.channelRead(context, message);
    }

    @Override
    protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
        boolean isSilent = isReceiving && context.channel().config().isAutoRead();
        if (isSilent && wasSilent) {
            context.close();
        }
        wasSilent = isSilent;
    }
}
