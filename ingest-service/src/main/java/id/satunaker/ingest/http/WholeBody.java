package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/**
 * A body of JSON, one object or an array: read to its end before the first item goes on, so that nothing of a
 * body is stored that turns out not to be JSON. Used by one signal at a time.
 */
final class WholeBody implements Body {
    private final Flux<DataBuffer> buffers;
    private final Function<byte[], JsonItems> reader;
    private final IngestHttpProperties limits;
    private @Nullable Refusal refusal;

    /** @param reader reads the items of all its bytes, or throws why it cannot */
    WholeBody(Flux<DataBuffer> buffers, Function<byte[], JsonItems> reader, IngestHttpProperties limits) {
        this.buffers = buffers;
        this.reader = reader;
        this.limits = limits;
    }

    @Override
    public Flux<Batch> batches() {
        return DataBufferUtils.join(buffers, (int) limits.maxBody().toBytes())
                .flatMapIterable(this::items)
                .onErrorResume(DataBufferLimitException.class, tooLarge -> {
                    refusal = Refusal.BODY_TOO_LARGE;
                    return Flux.empty();
                })
                .onErrorResume(BodyFault.class, fault -> {
                    refusal = fault.refusal();
                    return Flux.empty();
                })
                .map(Batch::of);
    }

    @Override
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    private Iterable<List<Item>> items(DataBuffer buffer) {
        byte[] text = new byte[buffer.readableByteCount()];
        buffer.read(text);
        DataBufferUtils.release(buffer);
        JsonItems items = reader.apply(text);
        if (items.count() > limits.maxItems()) {
            refusal = Refusal.TOO_MANY_ITEMS;
            return List.of();
        }
        return items;
    }
}
