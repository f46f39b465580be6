package id.satunaker.ingest.http;

import id.satunaker.ingest.http.ItemResult.ItemError;
import id.satunaker.ingest.intake.Verdict;
import id.satunaker.ingest.intake.sheet.CsvLine;
import id.satunaker.ingest.intake.sheet.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The rows of one upload that were not accepted, as a CSV file for their sender: all of them, each with its own columns
 * and what is wrong with it. Few are held in memory, the rest on disk. Used by one signal at a time.
 */
final class RejectedRows {
    private static final int MOST_IN_MEMORY = 64 * 1024;
    private static final int PIECE = 16 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private final Texts texts;
    private final SpoolFile file = new SpoolFile();
    private boolean isSpooled;
    private boolean hasHeader;

    /** @param texts of the language in which it is said what is wrong */
    RejectedRows(Texts texts) {
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    /** Keeps what was not accepted. */
    Mono<Void> add(Judged judged, SheetLayout layout) {
        if (!hasHeader) {
            hasHeader = true;
            put(CsvLine.MARK + line(layout, layout.header().row(), "error", "hint"));
        }
        for (int i = 0; i < judged.verdicts().size(); i++) {
            if (!(judged.verdicts().get(i) instanceof Verdict.Accepted)) {
                put(line(layout, judged, i));
            }
        }
        return memory.size() < MOST_IN_MEMORY
                ? Mono.empty()
                : Mono.<Void>fromCallable(this::spool).subscribeOn(Schedulers.boundedElastic());
    }

    /** The file; to be subscribed to once, and gone afterwards. */
    Flux<DataBuffer> content() {
        Flux<DataBuffer> last = Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(memory.toByteArray()));
        if (!isSpooled) {
            return last;
        }
        return DataBufferUtils.readByteChannel(file::content, DefaultDataBufferFactory.sharedInstance, PIECE)
                .subscribeOn(Schedulers.boundedElastic())
                .concatWith(last)
                .doFinally(end -> discard());
    }

    /** Forgets all rows, those too that are just being written. */
    void discard() {
        Schedulers.boundedElastic().schedule(this::close);
    }

    private @Nullable Void spool() throws IOException {
        file.write(memory.toByteArray());
        isSpooled = true;
        memory.reset();
        return null;
    }

    private void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String line) {
        memory.writeBytes(line.getBytes(StandardCharsets.UTF_8));
    }

    private String line(SheetLayout layout, Judged judged, int position) {
        List<ItemError> errors = ItemResult.of(judged.told(position, 0), texts).errors();
        String what = joined(errors, RejectedRows::what);
        String hint = joined(errors, ItemError::hint);
        return line(layout, judged.batch().rows().get(position), what, hint);
    }

    private static String line(SheetLayout layout, Row row, String what, String hint) {
        List<String> cells = new ArrayList<>();
        layout.header()
                .positions()
                .forEach(position -> cells.add(layout.header().handedBack(row, position)));
        cells.add(what);
        cells.add(hint);
        cells.addAll(layout.header().handedBackBeyond(row));
        return CsvLine.of(cells, layout.separator());
    }

    private static String what(ItemError error) {
        String place = error.pointer().isEmpty() ? "" : error.pointer().substring(1) + ": ";
        return place + error.detail() + " (" + error.code() + ")";
    }

    private static String joined(List<ItemError> errors, Function<ItemError, @Nullable String> text) {
        return errors.stream().map(text).filter(Objects::nonNull).distinct().collect(Collectors.joining(" | "));
    }
}
