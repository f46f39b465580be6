package id.satunaker.ingest.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/** The formats in which items may come. */
enum Format {
    JSON(Types.JSON),
    LINES(Types.LINES),
    CSV(Types.CSV),
    WORKBOOK(Types.WORKBOOK);

    /** Their media types, for annotations. */
    static final class Types {
        static final String JSON = MediaType.APPLICATION_JSON_VALUE;
        static final String LINES = MediaType.APPLICATION_NDJSON_VALUE;
        static final String CSV = "text/csv";
        static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

        private Types() {}
    }

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

    /** How large a body may be, once unpacked. */
    DataSize most(IngestHttpProperties limits) {
        return switch (this) {
            case JSON -> limits.maxBody();
            case LINES, CSV -> limits.maxStream();
            case WORKBOOK -> limits.maxWorkbook();
        };
    }
}
