package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/**
 * An application/x-ndjson body, cut into lines as its buffers come, and each line read only when its batch is asked
 * for. Holds one buffer and the beginning of one line, used by one signal at a time. Ends at the first limit passed.
 */
final class LineBatches implements Body {
    private static final byte[] NOTHING = {};

    private final Flux<DataBuffer> buffers;
    private final ItemReader reader;
    private final IngestHttpProperties limits;
    private byte[] beginning = NOTHING;
    private long bytes;
    private long items;
    private @Nullable Refusal refusal;

    LineBatches(Flux<DataBuffer> buffers, ItemReader reader, IngestHttpProperties limits) {
        this.buffers = buffers;
        this.reader = reader;
        this.limits = limits;
    }

    @Override
    public Flux<Batch> batches() {
        return buffers.map(this::lines)
                .takeUntil(lines -> refusal != null)
                .concatWith(Flux.defer(() -> Flux.just(lastLine())))
                .onErrorResume(BodyFault.class, fault -> {
                    check(false, fault.refusal());
                    return Flux.empty();
                })
                .concatMapIterable(lines -> () -> lines, 1)
                .map(Batch::of);
    }

    @Override
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The lines that the buffer completes. */
    private Lines lines(DataBuffer buffer) {
        int arrived = buffer.readableByteCount();
        byte[] text = Arrays.copyOf(beginning, beginning.length + arrived);
        buffer.read(text, beginning.length, arrived);
        DataBufferUtils.release(buffer);
        int end = text.length;
        while (end > beginning.length && text[end - 1] != '\n') {
            end--;
        }
        boolean isWhole = end > beginning.length;
        beginning = isWhole ? Arrays.copyOfRange(text, end, text.length) : text;
        bytes += arrived;
        check(bytes <= limits.maxStream().toBytes(), Refusal.BODY_TOO_LARGE);
        check(beginning.length <= limits.maxLine().toBytes(), Refusal.LINE_TOO_LONG);
        return new Lines(text, isWhole ? end : 0);
    }

    private Lines lastLine() {
        return new Lines(beginning, beginning.length);
    }

    private void check(boolean within, Refusal otherwise) {
        if (!within && refusal == null) {
            refusal = otherwise;
        }
    }

    /** The lines of one text, as batches. */
    private final class Lines implements Iterator<List<Item>> {
        private final byte[] text;
        private final int end;
        private int from;

        Lines(byte[] text, int end) {
            this.text = text;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            skipBlank();
            return from < end && refusal == null;
        }

        @Override
        public List<Item> next() {
            List<Item> batch = new ArrayList<>(BATCH);
            while (batch.size() < BATCH && hasNext()) {
                int to = from;
                while (to < end && text[to] != '\n') {
                    to++;
                }
                readLine(batch, to);
                from = to;
            }
            return batch;
        }

        private void readLine(List<Item> batch, int to) {
            items++;
            check(to - from <= limits.maxLine().toBytes(), Refusal.LINE_TOO_LONG);
            check(items <= limits.maxItems(), Refusal.TOO_MANY_ITEMS);
            if (refusal == null) {
                batch.add(reader.readLine(text, from, to - from));
            }
        }

        /** Blank lines are no items. */
        private void skipBlank() {
            while (from < end && text[from] <= ' ' && text[from] >= 0) {
                from++;
            }
        }
    }
}
