package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Family;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * The exact figures of every area, measure and day for one stated prefix of every partition. Immutable; regions add up to
 * their province and provinces to the nation in every one of them.
 */
public final class Figures {
    Figures() {}

    public FrameVector frame() {
        throw new UnsupportedOperationException();
    }

    public Progress progress(Family family, int partition) {
        throw new UnsupportedOperationException();
    }

    /** Greatest recordedAt among the events counted; the epoch while there are none. */
    public Instant newestRecordedAt() {
        throw new UnsupportedOperationException();
    }

    /** The nation, and every province and kabupaten/kota that records have contributed to, by code. */
    public SortedSet<String> areas() {
        throw new UnsupportedOperationException();
    }

    /** The measure in an area on a day; 0 for an area without data. */
    public long value(String area, Measure measure, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** The measure in an area on every day of {@code from .. to}, both included; empty when {@code to} is before. */
    public long[] series(String area, Measure measure, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    /** The first day to which any record contributes. */
    public Optional<LocalDate> firstDay() {
        throw new UnsupportedOperationException();
    }

    /**
     * The areas whose cells changed after {@code seen}, whichever instance gave it out; all areas when {@code seen} is of
     * another epoch, or is ahead of these figures in any partition.
     */
    public Set<String> changedSince(FrameVector seen) {
        throw new UnsupportedOperationException();
    }
}
