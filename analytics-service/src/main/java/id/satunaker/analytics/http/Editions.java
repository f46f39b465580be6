package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Figures;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Keeps the newest edition: a new one comes out when the view has another frame or Jakarta another day. */
final class Editions {
    private final CurrentFigures source;
    private final SnapshotWriter writer;
    private final Clock clock;
    private @Nullable Edition latest;

    Editions(CurrentFigures source, SnapshotWriter writer, Clock clock) {
        this.source = source;
        this.writer = writer;
        this.clock = clock;
    }

    /** The edition of now. Callers wait for one another, so each area is written once and numbers never repeat. */
    synchronized Edition current() {
        Figures figures = source.get();
        LocalDate today = LocalDate.now(clock);
        Edition before = latest;
        if (before == null) {
            before = Edition.first(figures, today, writer);
        } else if (before.figures() != figures || !before.date().equals(today)) {
            before = before.next(figures, today, writer);
        }
        latest = before;
        return before;
    }
}
