package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.DisclosureControl.Draws;
import java.time.LocalDate;
import java.util.BitSet;

/** The counts that everybody may see: exact ones after disclosure control. */
final class OpenCounts implements Counts {
    private final Figures exact;
    private final DisclosureControl rule;

    OpenCounts(Figures exact, DisclosureControl rule) {
        this.exact = exact;
        this.rule = rule;
    }

    @Override
    public long[] numbers(Range range, Quantity quantity) {
        return shown(range, quantity, exact.numbers(range, quantity));
    }

    @Override
    public long[] denominators(Range range, Quantity quantity) {
        long[] exactly = exact.numbers(range, quantity);
        long[] shown = shown(range, quantity, exactly);
        for (int i = 0; i < shown.length; i++) {
            if (exactly[i] > 0 && exactly[i] < DisclosureControl.LEAST_CASES_OF_RATE * casesPerPerson(quantity)) {
                shown[i] = HIDDEN;
            }
        }
        return shown;
    }

    private long[] shown(Range range, Quantity quantity, long[] exactly) {
        long[] employers = quantity.measure().indicator().isOfEmployers()
                ? exact.largestEmployer(range, quantity)
                : new long[exactly.length];
        Draws draws = rule.draws();
        long[] shown = new long[exactly.length];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = DisclosureControl.dominates(employers[i], exactly[i])
                    ? HIDDEN
                    : draws.round(
                            exactly[i],
                            cell(range.area(), quantity, range.from().plusDays(i)));
        }
        return shown;
    }

    /** A stock counts a person once on each day of a window. */
    private static int casesPerPerson(Quantity quantity) {
        return quantity.measure().indicator().kind() == Kind.STOCK ? quantity.days() : 1;
    }

    /**
     * What the draw is for. A flow's day is a cell of its own; a stock, and a sum over days however many, is one cell: what
     * is the same shows the same, and asking for it by many days and windows says no more about it than asking once.
     */
    private static String cell(String area, Quantity quantity, LocalDate day) {
        Measure measure = quantity.measure();
        String cell = String.join(
                "/",
                area,
                measure.indicator().name(),
                String.valueOf(measure.dimension()),
                String.valueOf(measure.category()));
        boolean isOfItsDay = measure.indicator().kind() == Kind.FLOW && quantity.days() == 1;
        return isOfItsDay ? cell + "/" + day : cell;
    }

    @Override
    public int leastCasesOfMedian() {
        return DisclosureControl.LEAST_CASES_OF_MEDIAN;
    }

    @Override
    public Lengths placedSpells(String area, LocalDate from, LocalDate to) {
        return exact.placedSpells(area, from, to);
    }

    @Override
    public Lengths lags(String area, LocalDate day) {
        return exact.lags(area, day);
    }

    @Override
    public BitSet heardOn(String participantId, LocalDate from, LocalDate to) {
        return exact.heardOn(participantId, from, to);
    }
}
