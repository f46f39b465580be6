package id.satunaker.ingest.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.codec.compression.JdkZlibDecoder;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.zip.GZIPOutputStream;
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

    private static final byte[] END = "end".getBytes(StandardCharsets.US_ASCII);
    /** A whole member, which comes out as what is in it only where the one before it has come to its end. */
    private static final byte[] PROBE = probe();

    /** Of one member after the other, as gzip files may be put together; what was last unpacked says nothing of an end. */
    private final EmbeddedChannel channel = new EmbeddedChannel(new JdkZlibDecoder(true, 0));

    private boolean isEmpty = true;

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
        channel.writeInbound(Unpooled.wrappedBuffer(PROBE));
        ByteBuf unpacked = channel.readInbound();
        boolean isWhole = !isEmpty && unpacked != null && unpacked.equals(Unpooled.wrappedBuffer(END));
        ReferenceCountUtil.release(unpacked);
        return isWhole ? Flux.empty() : Flux.error(new BodyFault(Refusal.BODY_NOT_GZIP));
    }

    private static byte[] probe() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
        isEmpty &= bytes.length == 0;
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
