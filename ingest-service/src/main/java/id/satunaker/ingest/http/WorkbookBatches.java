package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.sheet.Row;
import id.satunaker.ingest.intake.sheet.SheetReader;
import id.satunaker.ingest.intake.sheet.Workbooks;
import id.satunaker.ingest.intake.sheet.Workbooks.SheetRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;

/**
 * An .xlsx body: kept on disk until it is whole, since a workbook says at its end where its parts are, then read row by
 * row as its batches are asked for. What blocks is done on a scheduler of its own, and only ever waits for the disk.
 */
final class WorkbookBatches implements Body {
    private static final char SEPARATOR = ';';

    private final Flux<DataBuffer> buffers;
    private final Workbooks workbooks;
    private final Scheduler scheduler;
    private final SheetItems items;
    private final DataSize most;
    private long bytes;

    WorkbookBatches(
            Flux<DataBuffer> buffers, SheetReader reader, IngestHttpProperties limits, WorkbookReading reading) {
        this.buffers = buffers;
        this.workbooks = reading.workbooks();
        this.scheduler = reading.scheduler();
        this.items = new SheetItems(reader, limits.maxItems());
        this.most = limits.maxWorkbook();
    }

    @Override
    public Flux<Batch> batches() {
        return Flux.usingWhen(
                        Mono.fromSupplier(SpoolFile::new),
                        file -> spooled(file).thenMany(Flux.defer(() -> rows(file))),
                        file -> Mono.fromRunnable(() -> closed(file)).subscribeOn(scheduler))
                .onErrorResume(BodyFault.class, fault -> {
                    items.end(fault.refusal());
                    return Flux.empty();
                })
                .concatMapIterable(items::batches, 1)
                .takeUntil(batch -> items.refusal().isPresent());
    }

    @Override
    public Optional<Refusal> refusal() {
        return items.refusal();
    }

    @Override
    public @Nullable SheetLayout layout() {
        return items.layout(SEPARATOR);
    }

    private Mono<Void> spooled(SpoolFile file) {
        return buffers.map(this::counted)
                .publishOn(scheduler, 1)
                .doOnNext(more -> write(file, more))
                .then();
    }

    private byte[] counted(DataBuffer buffer) {
        byte[] more = new byte[buffer.readableByteCount()];
        buffer.read(more);
        DataBufferUtils.release(buffer);
        bytes += more.length;
        if (bytes > most.toBytes()) {
            throw new BodyFault(Refusal.BODY_TOO_LARGE);
        }
        return more;
    }

    private Flux<List<Row>> rows(SpoolFile file) {
        return Flux.<List<Row>, SheetRows>generate(() -> workbooks.open(file.content()), this::next)
                .subscribeOn(scheduler);
    }

    private SheetRows next(SheetRows sheet, SynchronousSink<List<Row>> sink) {
        List<Row> rows = rows(sheet);
        if (!rows.isEmpty() && items.refusal().isEmpty()) {
            sink.next(rows);
        } else {
            end(sheet.damage());
            sink.complete();
        }
        return sheet;
    }

    private void end(Workbooks.Damage damage) {
        switch (damage) {
            case NONE -> {}
            case UNREADABLE -> items.end(Refusal.BODY_NOT_WORKBOOK);
            case TOO_LARGE -> items.end(Refusal.WORKBOOK_TOO_LARGE);
        }
    }

    private static List<Row> rows(SheetRows sheet) {
        try {
            return sheet.next(BATCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(SpoolFile file, byte[] more) {
        try {
            file.write(more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closed(SpoolFile file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
