package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.CloudEvents;
import id.satunaker.ingest.intake.ItemKind;
import id.satunaker.ingest.intake.sheet.SheetReader;
import id.satunaker.ingest.intake.sheet.TextDecoder;
import java.nio.charset.Charset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Flux;

/** Opens bodies by their format. */
final class Bodies {
    private final IngestHttpProperties limits;
    private final WorkbookReading workbooks;
    private final ItemReader items = new ItemReader();

    Bodies(IngestHttpProperties limits, WorkbookReading workbooks) {
        this.limits = limits;
        this.workbooks = workbooks;
    }

    /** The body of a request that has passed {@link RequestChecks}; the reader is for its rows, if it has rows. */
    Body open(ServerHttpRequest request, Format format, ItemKind kind, SheetReader reader) {
        HttpHeaders headers = request.getHeaders();
        boolean isPacked = "gzip".equalsIgnoreCase(headers.getFirst(HttpHeaders.CONTENT_ENCODING));
        Flux<DataBuffer> buffers = isPacked ? Gunzip.unpack(request.getBody()) : request.getBody();
        MediaType type = headers.getContentType();
        return switch (format) {
            case JSON -> new WholeBody(buffers, items::readWhole, limits);
            case CLOUD_EVENT -> cloudEvents(buffers, items::readObject, kind);
            case CLOUD_EVENTS -> cloudEvents(buffers, items::readArray, kind);
            case LINES -> new LineBatches(buffers, items, limits);
            case CSV -> csv(buffers, type == null ? null : type.getCharset(), reader);
            case WORKBOOK -> workbook(buffers, reader);
        };
    }

    private Body cloudEvents(Flux<DataBuffer> buffers, Function<byte[], JsonItems> reader, ItemKind kind) {
        CloudEvents events = new CloudEvents(kind);
        return new WholeBody(buffers, text -> reader.apply(text).each(events::open), limits);
    }

    Body csv(Flux<DataBuffer> buffers, @Nullable Charset charset, SheetReader reader) {
        return new CsvBatches(buffers, new TextDecoder(charset), reader, limits);
    }

    Body workbook(Flux<DataBuffer> buffers, SheetReader reader) {
        return new WorkbookBatches(buffers, reader, limits, workbooks);
    }
}
