package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.sheet.CsvParser;
import id.satunaker.ingest.intake.sheet.Row;
import id.satunaker.ingest.intake.sheet.SheetReader;
import id.satunaker.ingest.intake.sheet.TextDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/**
 * A text/csv body, decoded and cut into rows as its buffers come. Holds one buffer and the beginning of one row, used by
 * one signal at a time. Ends at the first limit passed, and at a header that is not understood.
 */
final class CsvBatches implements Body {
    private static final byte[] NOTHING = {};

    private final Flux<DataBuffer> buffers;
    private final IngestHttpProperties limits;
    private final TextDecoder decoder;
    private final CsvParser parser = new CsvParser();
    private final SheetItems items;
    private long bytes;

    CsvBatches(Flux<DataBuffer> buffers, TextDecoder decoder, SheetReader reader, IngestHttpProperties limits) {
        this.buffers = buffers;
        this.limits = limits;
        this.decoder = decoder;
        this.items = new SheetItems(reader, limits.maxItems());
    }

    @Override
    public Flux<Batch> batches() {
        return buffers.map(this::next)
                .takeUntil(batches -> items.refusal().isPresent())
                .concatWith(Flux.defer(() -> Flux.just(items.batches(lastRows()))))
                .onErrorResume(BodyFault.class, fault -> {
                    items.end(fault.refusal());
                    return Flux.empty();
                })
                .concatMapIterable(batches -> batches, 1);
    }

    @Override
    public Optional<Refusal> refusal() {
        return items.refusal();
    }

    @Override
    public @Nullable SheetLayout layout() {
        return items.layout(parser.separator());
    }

    private List<Batch> next(DataBuffer buffer) {
        byte[] more = new byte[buffer.readableByteCount()];
        buffer.read(more);
        DataBufferUtils.release(buffer);
        bytes += more.length;
        if (bytes > limits.maxStream().toBytes()) {
            items.end(Refusal.BODY_TOO_LARGE);
        }
        List<Batch> batches = items.batches(parser.parse(decoder.decode(more, false)));
        if (parser.held() > limits.maxLine().toBytes()) {
            items.end(Refusal.LINE_TOO_LONG);
        }
        return batches;
    }

    private List<Row> lastRows() {
        List<Row> rows = new ArrayList<>(parser.parse(decoder.decode(NOTHING, true)));
        rows.addAll(parser.finish());
        return rows;
    }
}
