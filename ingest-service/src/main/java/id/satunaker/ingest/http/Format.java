package id.satunaker.ingest.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/** The formats in which items may come. */
enum Format {
    JSON(Types.JSON),
    CLOUD_EVENT(Types.CLOUD_EVENT),
    CLOUD_EVENTS(Types.CLOUD_EVENTS),
    LINES(Types.LINES),
    CSV(Types.CSV),
    WORKBOOK(Types.WORKBOOK);

    /** Their media types, for annotations. */
    static final class Types {
        static final String JSON = MediaType.APPLICATION_JSON_VALUE;
        static final String CLOUD_EVENT = "application/cloudevents+json";
        static final String CLOUD_EVENTS = "application/cloudevents-batch+json";
        static final String LINES = MediaType.APPLICATION_NDJSON_VALUE;
        static final String CSV = "text/csv";
        static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

        private Types() {}
    }

    /** Bytes: more than a window of what the network brings at once. */
    private static final long HELD_OF_A_STREAM = 1 << 20;
    /** Bytes: its shared strings. */
    static final long HELD_OF_A_WORKBOOK = 16 << 20;

    private final MediaType type;

    Format(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    static Format of(@Nullable MediaType type) {
        return Arrays.stream(values())
                .filter(format -> format.type.isCompatibleWith(type))
                .findFirst()
                .orElse(JSON);
    }

    boolean isSpreadsheet() {
        return this == CSV || this == WORKBOOK;
    }

    /** How many bytes of a body are held at once at most, about. */
    long held(HttpHeaders headers, IngestHttpProperties limits) {
        boolean isPlain = headers.getFirst(HttpHeaders.CONTENT_ENCODING) == null;
        return switch (this) {
            case JSON, CLOUD_EVENT, CLOUD_EVENTS ->
                isPlain && headers.getContentLength() >= 0
                        ? headers.getContentLength()
                        : limits.maxBody().toBytes();
            case LINES, CSV -> HELD_OF_A_STREAM;
            case WORKBOOK -> HELD_OF_A_WORKBOOK;
        };
    }

    /** How large a body may be, once unpacked. */
    DataSize most(IngestHttpProperties limits) {
        return switch (this) {
            case JSON, CLOUD_EVENT, CLOUD_EVENTS -> limits.maxBody();
            case LINES, CSV -> limits.maxStream();
            case WORKBOOK -> limits.maxWorkbook();
        };
    }
}
