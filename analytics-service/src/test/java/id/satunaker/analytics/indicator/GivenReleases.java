package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.PartitionFrame.Partial;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** A log of releases as the leader writes it, with nothing between writing and reading. */
final class GivenReleases {
    private final ReleaseLog log = new ReleaseLog();
    private long records;
    private int cells;

    ReleaseSchedule schedule() {
        return log.schedule();
    }

    void begin(String date) {
        log.begin(LocalDate.parse(date));
    }

    void night(String date, Figures figures) {
        LocalDate night = LocalDate.parse(date);
        ReleaseSchedule before = log.schedule();
        before.changesSinceNight(figures).forEach(write(log::nightCells));
        log.night(night, figures.frame(), ++records);
        var due = before.monthsDue(night, figures);
        if (!due.isEmpty()) {
            before.changesSinceRelease(figures).forEach(write(log::releaseCells));
            due.forEach(month -> log.release(month, night, ++records));
        }
    }

    private BiConsumer<AreaMonth, byte[]> write(BiConsumer<AreaMonth, Partial> to) {
        return (where, packed) -> {
            cells++;
            to.accept(where, new Partial(++records, packed));
        };
    }

    /** How many records of cells were needed. */
    int cellsWritten() {
        return cells;
    }
}
