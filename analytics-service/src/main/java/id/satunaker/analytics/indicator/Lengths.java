package id.satunaker.analytics.indicator;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many cases there are of each length; what can be added and subtracted, and yet has an exact median. */
public final class Lengths {
    private final SortedMap<Integer, Long> cases = new TreeMap<>();
    private long count;

    public void add(int length, long number) {
        cases.merge(length, number, (known, more) -> known + more == 0 ? null : known + more);
        count += number;
    }

    /** Adds the cases of another, or with sign -1 takes them away. */
    public void addAll(Lengths other, int sign) {
        other.cases.forEach((length, number) -> add(length, sign * number));
    }

    public long count() {
        return count;
    }

    /** The mean of the middle two where their number is even; empty where there are none. */
    public OptionalDouble median() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((at((count - 1) / 2) + at(count / 2)) / 2.0);
    }

    /** The length of the case at a place in ascending order, from 0. */
    private long at(long place) {
        long before = 0;
        for (Map.Entry<Integer, Long> entry : cases.entrySet()) {
            before += entry.getValue();
            if (before > place) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("there are only " + count + " cases");
    }

    /** The number of each length, ascending. */
    @Override
    public String toString() {
        return cases.toString();
    }
}
