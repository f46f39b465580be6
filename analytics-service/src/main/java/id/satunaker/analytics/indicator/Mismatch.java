package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Dimension.OCCUPATION;
import static id.satunaker.analytics.indicator.Dimension.UNKNOWN;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The index of Jackman and Roper: half the sum, over KBJI major groups, of the distance between a group's share in the
 * unemployed and its share in the open posts; unknown groups are left out of both.
 */
record Mismatch(Indicator people, Indicator posts) implements Formula {

    @Override
    public List<Value> values(Basis basis, Range range) {
        List<long[]> unemployed = groups(basis.counts(), people, range);
        List<long[]> open = groups(basis.counts(), posts, range);
        long[] people = basis.counts().denominators(range, Quantity.onDay(Measure.of(this.people)));
        long[] posts = basis.counts().denominators(range, Quantity.onDay(Measure.of(this.posts)));
        return IntStream.range(0, range.days())
                .mapToObj(day -> people[day] == Counts.HIDDEN || posts[day] == Counts.HIDDEN
                        ? Value.SUPPRESSED
                        : value(onDay(unemployed, day), onDay(open, day)))
                .toList();
    }

    private static List<long[]> groups(Counts counts, Indicator indicator, Range range) {
        return Measure.by(indicator, OCCUPATION).entrySet().stream()
                .filter(group -> !group.getKey().equals(UNKNOWN))
                .map(group -> counts.numbers(range, Quantity.onDay(group.getValue())))
                .toList();
    }

    private static long[] onDay(List<long[]> groups, int day) {
        return groups.stream().mapToLong(numbers -> numbers[day]).toArray();
    }

    private static Value value(long[] people, long[] posts) {
        if (LongStream.concat(Arrays.stream(people), Arrays.stream(posts)).anyMatch(n -> n == Counts.HIDDEN)) {
            return Value.SUPPRESSED;
        }
        BigInteger allPeople = BigInteger.valueOf(Arrays.stream(people).sum());
        BigInteger allPosts = BigInteger.valueOf(Arrays.stream(posts).sum());
        if (allPeople.signum() == 0 || allPosts.signum() == 0) {
            return Value.MISSING;
        }
        BigInteger distance = IntStream.range(0, people.length)
                .mapToObj(i -> allPosts.multiply(BigInteger.valueOf(people[i]))
                        .subtract(allPeople.multiply(BigInteger.valueOf(posts[i])))
                        .abs())
                .reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger most = allPeople.multiply(allPosts).shiftLeft(1);
        return Value.of(new BigDecimal(distance).divide(new BigDecimal(most), 4, RoundingMode.HALF_UP));
    }

    @Override
    public Text measure() {
        return FactSheetTexts.get("measure.mismatch");
    }

    @Override
    public Text numerator() {
        return FactSheetTexts.get("numerator.mismatch");
    }

    @Override
    public @Nullable Text denominator() {
        return null;
    }
}
