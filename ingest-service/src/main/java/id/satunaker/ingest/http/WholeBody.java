package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Item;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/**
 * An application/json body, one object or an array: read to its end before the first item goes on, so that nothing of a
 * body is stored that turns out not to be JSON. Used by one signal at a time.
 */
final class WholeBody implements Body {
    private final Flux<DataBuffer> buffers;
    private final ItemReader reader;
    private final IngestHttpProperties limits;
    private @Nullable Refusal refusal;

    WholeBody(Flux<DataBuffer> buffers, ItemReader reader, IngestHttpProperties limits) {
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
                .buffer(BATCH)
                .map(Batch::of);
    }

    @Override
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    private List<Item> items(DataBuffer buffer) {
        byte[] text = new byte[buffer.readableByteCount()];
        buffer.read(text);
        DataBufferUtils.release(buffer);
        List<Item> items = reader.readBody(text).orElse(null);
        if (items == null) {
            refusal = Refusal.BODY_NOT_JSON;
            return List.of();
        }
        if (items.size() > limits.maxItems()) {
            refusal = Refusal.TOO_MANY_ITEMS;
            return List.of();
        }
        return items;
    }
}
