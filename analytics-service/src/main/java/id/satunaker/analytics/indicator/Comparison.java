package id.satunaker.analytics.indicator;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where the cells of two computations over the same events differ. Heartbeats are left out: their topic is compacted, so one
 * that counts later finds fewer of them.
 *
 * @param differing areas, and what is kept beside them, with the months in which they are not the same
 */
public record Comparison(SortedSet<AreaMonth> differing) {
    private static final int NAMED = 5;

    public static Comparison of(Figures one, Figures other) {
        SortedMap<AreaMonth, byte[]> cells = one.cells();
        SortedMap<AreaMonth, byte[]> others = other.cells();
        SortedSet<AreaMonth> differing = new TreeSet<>(cells.keySet());
        differing.addAll(others.keySet());
        differing.removeIf(where -> Areas.isOfHeartbeats(where.area())
                || Arrays.equals(
                        cells.getOrDefault(where, PackedCells.NONE), others.getOrDefault(where, PackedCells.NONE)));
        return new Comparison(differing);
    }

    public boolean isEmpty() {
        return differing.isEmpty();
    }

    /** The first differences, by area and month. */
    @Override
    public String toString() {
        return differing.stream().limit(NAMED).map(AreaMonth::text).collect(Collectors.joining(", "))
                + (differing.size() > NAMED ? ", ..." : "");
    }
}
