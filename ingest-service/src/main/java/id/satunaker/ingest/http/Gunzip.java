package id.satunaker.ingest.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.codec.compression.JdkZlibDecoder;
import io.netty.handler.codec.compression.ZlibWrapper;
import java.util.Iterator;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

/**
 * Unpacks a gzip body as it comes, a little at a time, so that what a small body unpacks to is never held. Ends with a
 * {@link BodyFault} if it is broken or cut short: what came before is whole, what would come after is not guessed.
 */
final class Gunzip {
    /** Deflate packs at best a thousand to one, so no more than about a megabyte is unpacked at once. */
    private static final int SLICE = 1024;

    private final JdkZlibDecoder decoder = new JdkZlibDecoder(ZlibWrapper.GZIP, 0);
    private final EmbeddedChannel channel = new EmbeddedChannel(decoder);

    private Gunzip() {}

    static Flux<DataBuffer> unpack(Flux<DataBuffer> packed) {
        return Flux.defer(() -> {
            Gunzip gunzip = new Gunzip();
            return packed.concatMapIterable(gunzip::slices, 1)
                    .concatWith(Flux.defer(gunzip::end))
                    .onErrorMap(DecompressionException.class, broken -> new BodyFault(Refusal.BODY_NOT_GZIP))
                    .doFinally(end -> gunzip.close());
        });
    }

    private Flux<DataBuffer> end() {
        return decoder.isClosed() ? Flux.empty() : Flux.error(new BodyFault(Refusal.BODY_NOT_GZIP));
    }

    /** Gives memory back; the decoder looks at the rest of a broken body once more, and finds it broken once more. */
    private void close() {
        try {
            channel.finishAndReleaseAll();
        } catch (DecompressionException known) {
            channel.releaseInbound();
        }
    }

    private Iterable<DataBuffer> slices(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return () -> new Slices(bytes);
    }

    /** What the bytes of one buffer unpack to. */
    private final class Slices implements Iterator<DataBuffer> {
        private final byte[] packed;
        private int from;

        Slices(byte[] packed) {
            this.packed = packed;
        }

        @Override
        public boolean hasNext() {
            while (channel.inboundMessages().isEmpty() && from < packed.length) {
                int length = Math.min(SLICE, packed.length - from);
                channel.writeInbound(Unpooled.wrappedBuffer(packed, from, length));
                from += length;
            }
            return !channel.inboundMessages().isEmpty();
        }

        @Override
        public DataBuffer next() {
            ByteBuf unpacked = channel.readInbound();
            byte[] bytes = new byte[unpacked.readableBytes()];
            unpacked.readBytes(bytes).release();
            return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
        }
    }
}
