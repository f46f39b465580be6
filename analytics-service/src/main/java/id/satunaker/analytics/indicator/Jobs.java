package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEvent;
import java.util.Arrays;

/** The days on which a person's placements that exist start and end, as days since 1970-01-01. */
final class Jobs {
    private final int[] starts;
    private final int[] ends;

    private Jobs(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    static Jobs of(Person person) {
        int[] starts = new int[person.placements().size()];
        int[] ends = new int[starts.length];
        int count = 0;
        for (PlacementEvent event : person.placements()) {
            Placement placement = event.getPlacement();
            if (placement != null) {
                starts[count] = (int) placement.getStartedOn().toEpochDay();
                ends[count++] = placement.getEndedOn() == null
                        ? Integer.MAX_VALUE
                        : (int) placement.getEndedOn().toEpochDay();
            }
        }
        return new Jobs(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    int count() {
        return starts.length;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** R4. */
    boolean employedOn(int day) {
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] <= day && day < ends[i]) {
                return true;
            }
        }
        return false;
    }

    /** Every day on which at least one placement starts, once, ascending. */
    int[] startDays() {
        int[] days = starts.clone();
        Arrays.sort(days);
        int count = 0;
        for (int i = 0; i < days.length; i++) {
            if (i == 0 || days[i] != days[i - 1]) {
                days[count++] = days[i];
            }
        }
        return Arrays.copyOf(days, count);
    }
}
