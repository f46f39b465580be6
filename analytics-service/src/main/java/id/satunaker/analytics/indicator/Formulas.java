package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Quantity.onDay;
import static id.satunaker.analytics.indicator.Quantity.over;

/** The indicators of domain section 4, each as the formula that computes it. */
final class Formulas {
    private static final Quantity UNEMPLOYED = onDay(Measure.of(Indicator.REG_U));
    static final int DAYS_OF_COVERAGE = 3;
    private static final int WITHIN = 90;
    private static final int COHORT = 30; // days d-119 .. d-90

    private Formulas() {}

    static Formula of(Indicator indicator) {
        return switch (indicator) {
            case REG_UR -> new PerLabourForce(UNEMPLOYED);
            case LTU -> Ratio.percent(unemployed(Dimension.DURATION, "D_GE365"), UNEMPLOYED);
            case YOUTH -> Ratio.percent(unemployed(Dimension.AGE, "Y15T24"), UNEMPLOYED);
            case TIGHT -> Ratio.plain(onDay(Measure.of(Indicator.VAC)), UNEMPLOYED);
            case JFR30 -> Ratio.percent(over(30, Measure.of(Indicator.PLC_REG)), over(30, Measure.of(Indicator.REG_U)));
            case PLC90 -> Ratio.percent(cohort(Measures.PLACED_WITHIN_90), cohort(Measure.of(Indicator.REG_IN)));
            case RET90 -> Ratio.percent(cohort(Measures.KEPT_FOR_90), cohort(Measure.of(Indicator.PLC)));
            case TTP -> new SpellMedian(90, 10);
            case MISMATCH -> new Mismatch(Indicator.REG_U, Indicator.VAC);
            case COVERAGE -> new Coverage(DAYS_OF_COVERAGE);
            case LAG -> new LagMedian();
            case REG_T, REG_U, REG_IN, REG_OUT, REG_TIN, REG_TOUT, PLC, PLC_REG, PLC_END, LAYOFF, VAC, VAC_NEW ->
                new Count(onDay(Measure.of(indicator)));
        };
    }

    private static Quantity unemployed(Dimension dimension, String category) {
        return onDay(Measure.of(Indicator.REG_U, dimension, category));
    }

    private static Quantity cohort(Measure flow) {
        return new Quantity(flow, WITHIN, COHORT);
    }
}
