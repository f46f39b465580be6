package id.satunaker.analytics.http;

import com.fasterxml.jackson.annotation.JsonValue;
import id.satunaker.analytics.indicator.Publication;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That nothing came from a region's participant on a day. */
enum Feed {
    SILENT;

    /** Null for a region that was heard from, for one that no participant answers for, and for a province or the nation. */
    static @Nullable Feed of(String area, Publication publication, LocalDate date) {
        return publication.isSilent(area, date) ? SILENT : null;
    }

    @JsonValue
    String text() {
        return "silent";
    }
}
