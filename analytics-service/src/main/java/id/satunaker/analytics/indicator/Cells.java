package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.util.SortedMap;

/** Signed numbers by region, measure and day; those that add up to zero are as if never added. Not thread-safe. */
public final class Cells {

    /** Adds {@code number} to the cell of a region, measure and day. */
    public void add(String region, LocalDate day, Measure measure, long number) {
        throw new UnsupportedOperationException();
    }

    public void addAll(Cells other) {
        throw new UnsupportedOperationException();
    }

    /** These cells less {@code before}: what has to be added to get from there to here. Changes neither. */
    public Cells minus(Cells before) {
        throw new UnsupportedOperationException();
    }

    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    /** The cells of each region and month that has any, ordered by region and month. */
    public SortedMap<AreaMonth, MonthCells> byAreaMonth() {
        throw new UnsupportedOperationException();
    }

    public void clear() {
        throw new UnsupportedOperationException();
    }
}
