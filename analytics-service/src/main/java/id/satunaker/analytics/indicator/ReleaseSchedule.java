package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is released when. A night is due on every day in Jakarta after that of the last one. A month is due with the first
 * night on or after the 15th of the next month, and provisional until then.
 *
 * @param releases what has been released
 * @param lastNight the day after which nights are due; null before anything was said of it
 */
public record ReleaseSchedule(Releases releases, @Nullable LocalDate lastNight) {
    private static final int DAY_OF_RELEASE = 15;

    public boolean hasBegun() {
        return lastNight != null;
    }

    /** Whether a night is due on a day in Jakarta. */
    public boolean isNightDue(LocalDate today) {
        return lastNight != null && today.isAfter(lastNight);
    }

    /** The months with data, 12 x year + month of year - 1, that a night with these figures releases, ascending. */
    public List<Integer> monthsDue(LocalDate night, Figures figures) {
        int lastDue = AreaMonth.monthOf(night) - (night.getDayOfMonth() >= DAY_OF_RELEASE ? 1 : 2);
        return figures.firstDay()
                .map(day -> IntStream.rangeClosed(AreaMonth.monthOf(day), lastDue)
                        .filter(this::isProvisional)
                        .boxed()
                        .toList())
                .orElse(List.of());
    }

    private boolean isProvisional(int month) {
        return releases.of(AreaMonth.yearMonth(month)).isEmpty();
    }

    /** The packed cells by which figures differ from those of the last night: no bytes where all have gone. */
    public SortedMap<AreaMonth, byte[]> changesSinceNight(Figures figures) {
        return changes(figures, releases.night().map(Night::figures).orElseGet(View::nothing));
    }

    /** The packed cells by which figures differ from those of the last release: no bytes where all have gone. */
    public SortedMap<AreaMonth, byte[]> changesSinceRelease(Figures figures) {
        return changes(figures, releases.released());
    }

    private static SortedMap<AreaMonth, byte[]> changes(Figures after, Figures before) {
        Map<AreaMonth, byte[]> known = before.cells();
        SortedMap<AreaMonth, byte[]> changes = after.cells();
        known.keySet().forEach(gone -> changes.putIfAbsent(gone, PackedCells.NONE));
        changes.entrySet().removeIf(cells -> Arrays.equals(cells.getValue(), known.get(cells.getKey())));
        return changes;
    }
}
