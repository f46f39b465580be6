package id.satunaker.analytics.indicator;

import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * Somebody who has all that is published of some regions, of every level, day and night, and looks for single persons: the
 * places where exactly one came or went. Four ways lead there, and the attacker names as many places as there are.
 */
final class DisclosureAttack {
    static final List<String> REGIONS = List.of("32.13", "32.16", "32.73", "32.04", "32.05", "12.75", "12.09");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 120;
    private static final int NIGHTS = 30;
    private static final int MEAN_FLOW = 8; // persons a day who come, and who go, in a kabupaten
    private static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);

    private final Figures exact;
    private final Set<Place> truth;

    /** A region and a day. */
    record Place(String region, int day) {}

    /** What a way of attack finds. */
    record Outcome(int named, int right, int places) {
        double precision() {
            return (double) right / named;
        }
    }

    private DisclosureAttack(Figures exact, Set<Place> truth) {
        this.exact = exact;
        this.truth = truth;
    }

    static DisclosureAttack onHistory(long seed) {
        Random random = new Random(seed);
        Cells cells = new Cells();
        Set<Place> truth = new HashSet<>();
        for (String region : REGIONS) {
            cells.add(region, FIRST, UNEMPLOYED, 200 + random.nextInt(2000));
            for (int day = 1; day < DAYS; day++) {
                int came = poisson(random);
                int change = came - poisson(random);
                cells.add(region, FIRST.plusDays(day), UNEMPLOYED, change);
                if (Math.abs(change) == 1) {
                    truth.add(new Place(region, day));
                }
            }
        }
        return new DisclosureAttack(CountedBy.figures(cells), truth);
    }

    private static int poisson(Random random) {
        double limit = Math.exp(-MEAN_FLOW);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    double shareOfSinglePersons() {
        return (double) truth.size() / (REGIONS.size() * (DAYS - 1));
    }

    /** By each way: the region's own numbers, its province's less its siblings', the nation's less all others', all nights'. */
    Map<String, Outcome> outcomes(Function<Integer, Function<Figures, Counts>> publishedInNight) {
        Counts last = publishedInNight.apply(NIGHTS).apply(exact);
        List<Counts> nights = new ArrayList<>();
        for (int night = 1; night <= NIGHTS; night++) {
            nights.add(publishedInNight.apply(night).apply(exact));
        }
        return Map.of(
                "days", outcome(region -> changes(last, region)),
                "siblings", outcome(region -> less(last, Regions.provinceOf(region), region)),
                "levels", outcome(region -> less(last, Areas.NATION, region)),
                "nights", outcome(region -> mean(nights, region)));
    }

    /** Names the places where the difference is that of one person, and the rest by lot. */
    private Outcome outcome(Function<String, double[]> estimates) {
        List<Place> named = new ArrayList<>();
        List<Place> others = new ArrayList<>();
        for (String region : REGIONS) {
            double[] changes = estimates.apply(region);
            for (int day = 1; day < DAYS; day++) {
                boolean isOne = Math.abs(Math.abs(changes[day]) - 1) < 0.5;
                (isOne ? named : others).add(new Place(region, day));
            }
        }
        Collections.shuffle(others, new Random(1));
        named.addAll(others.subList(0, Math.max(0, truth.size() - named.size())));
        int right = (int) named.stream().filter(truth::contains).count();
        return new Outcome(named.size(), right, truth.size());
    }

    /**
     * The worst: somebody knows of everybody else in a region how they came and went on a day, and looks whether the
     * published level moved more than that, to tell whether one more came, as in half of the cases.
     *
     * @return in how many cases that is right
     */
    static double insider(DisclosureControl control, int cases) {
        Random random = new Random(7);
        DisclosureControl.Draws draws = control.draws();
        int right = 0;
        for (int i = 0; i < cases; i++) {
            long before = 200 + random.nextInt(2000);
            int others = poisson(random);
            boolean oneMore = random.nextBoolean();
            long after = before + others + (oneMore ? 1 : 0);
            long moved = draws.round(after, "cell " + i) - draws.round(before, "cell " + i);
            boolean says = Math.abs(moved - others - 1) < Math.abs(moved - others)
                    || (moved - others == 0 && random.nextBoolean());
            right += says == oneMore ? 1 : 0;
        }
        return (double) right / cases;
    }

    private static double[] changes(Counts published, String area) {
        long[] levels =
                published.numbers(new Range(area, FIRST, FIRST.plusDays(DAYS - 1L)), Quantity.onDay(UNEMPLOYED));
        double[] changes = new double[DAYS];
        for (int day = 1; day < DAYS; day++) {
            changes[day] = levels[day] - levels[day - 1];
        }
        return changes;
    }

    private static double[] less(Counts published, String whole, String region) {
        double[] rest = changes(published, whole);
        for (String other : REGIONS) {
            if (!other.equals(region) && Areas.isPart(other, whole)) {
                double[] part = changes(published, other);
                for (int day = 1; day < DAYS; day++) {
                    rest[day] -= part[day];
                }
            }
        }
        return rest;
    }

    private static double[] mean(List<Counts> nights, String region) {
        double[] mean = new double[DAYS];
        for (Counts night : nights) {
            double[] changes = changes(night, region);
            for (int day = 1; day < DAYS; day++) {
                mean[day] += changes[day] / nights.size();
            }
        }
        return mean;
    }
}
