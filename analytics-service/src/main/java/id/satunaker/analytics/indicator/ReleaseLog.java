package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.PartitionFrame.Partial;
import id.satunaker.schemas.event.Family;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes nights and releases from what their log says, in its order: cells where they differ from those before, then the
 * figures that they complete. Everything has its number in the log, the same for all who read it. Not thread-safe; what it
 * gives out is immutable.
 */
public final class ReleaseLog {
    private final Kept released = new Kept("release");
    private Kept nightly = new Kept("night");
    private Releases releases = Releases.NONE;
    private @Nullable LocalDate lastNight;

    /** Nights are due after this date, and those before are forgotten. */
    public void begin(LocalDate date) {
        nightly = new Kept("night");
        releases = releases.withoutNight();
        lastNight = date;
    }

    /** Cells of the next night; their sequence is their number in the log. */
    public void nightCells(AreaMonth where, Partial cells) {
        nightly.add(where, cells);
    }

    /** @param exactFor the prefix that the figures are exact for */
    public void night(LocalDate date, FrameVector exactFor, long number) {
        releases = releases.with(new Night(date, exactFor, nightly.complete(number)));
        lastNight = date;
    }

    /** Cells of the next release; their sequence is their number in the log. */
    public void releaseCells(AreaMonth where, Partial cells) {
        released.add(where, cells);
    }

    /** @param month 12 x year + month of year - 1 */
    public void release(int month, LocalDate date, long number) {
        releases = releases.with(new Releases.Release(AreaMonth.yearMonth(month), date, released.complete(number)));
    }

    /** What has been released so far, and so what is due next. */
    public ReleaseSchedule schedule() {
        return new ReleaseSchedule(releases, lastNight);
    }

    /** Figures of which only what changes is told. */
    private static final class Kept {
        private final View view;
        private final Map<AreaMonth, Partial> changes = new HashMap<>();

        Kept(String name) {
            view = new View(name, 1);
        }

        void add(AreaMonth where, Partial cells) {
            changes.put(where, cells);
        }

        /** All have a number of their own; what has not changed they share. */
        Figures complete(long number) {
            view.apply(new PartitionFrame(Family.PERSONS, 0, new Progress(number, Map.of(), Instant.EPOCH), changes));
            changes.clear();
            return view.figures();
        }
    }
}
