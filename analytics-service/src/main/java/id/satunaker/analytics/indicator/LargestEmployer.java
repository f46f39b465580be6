package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The most that any one employer contributes to a quantity on each day of a range, in one pass over the employers' cells
 * in order of the days on which they enter and leave the window. Of a stock in a window of days, that of its last day.
 */
final class LargestEmployer {
    private final Quantity quantity;
    private final int first;
    private final List<Map<Integer, Long>> changes; // by day of the range: what each employer gains
    private final Map<Integer, Long> levels = new HashMap<>();
    private final TreeMap<Long, Integer> employersByLevel = new TreeMap<>();

    LargestEmployer(Range range, Quantity quantity) {
        this.quantity = quantity;
        this.first = (int) range.from().toEpochDay();
        this.changes = new ArrayList<>(range.days());
        for (int day = 0; day < range.days(); day++) {
            changes.add(new HashMap<>());
        }
    }

    /** Takes the cells of one region's employers: for a stock all before the end, for a flow those of the windows. */
    void add(AreaFigures employers) {
        LocalDate end = LocalDate.ofEpochDay(first + changes.size() - 1L - quantity.daysBefore());
        LocalDate from = isFlow()
                ? LocalDate.ofEpochDay(first - quantity.daysBefore() - quantity.days() + 1L)
                : employers.firstDay().orElse(end);
        if (!from.isAfter(end)) {
            employers.forEachLength(
                    Employers.slots(quantity.measure()),
                    from,
                    end,
                    (day, employer, number) -> add(day + quantity.daysBefore(), employer, number));
        }
    }

    private boolean isFlow() {
        return quantity.measure().indicator().kind() == Kind.FLOW;
    }

    private void add(int enters, int employer, long number) {
        change(enters - first, employer, number);
        if (isFlow()) {
            change(enters - first + quantity.days(), employer, -number);
        }
    }

    /** What happened before the range is there on its first day. */
    private void change(int day, int employer, long number) {
        if (day < changes.size()) {
            changes.get(Math.max(0, day)).merge(employer, number, Long::sum);
        }
    }

    long[] byDay() {
        long[] largest = new long[changes.size()];
        for (int day = 0; day < largest.length; day++) {
            changes.get(day).forEach(this::move);
            largest[day] = employersByLevel.isEmpty() ? 0 : Math.max(0, employersByLevel.lastKey());
        }
        return largest;
    }

    private void move(int employer, long number) {
        Long before = levels.get(employer);
        if (before != null) {
            employersByLevel.computeIfPresent(before, (level, employers) -> employers == 1 ? null : employers - 1);
        }
        long after = (before == null ? 0 : before) + number;
        levels.put(employer, after);
        employersByLevel.merge(after, 1, Integer::sum);
    }
}
