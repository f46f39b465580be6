package id.satunaker.analytics.indicator;

import id.satunaker.schemas.region.Regions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds one person's inflows, outflows and transfers (R7, R8). */
final class RegisterFlows {
    private static final Measure IN = Measure.of(Indicator.REG_IN);
    private static final Measure OUT = Measure.of(Indicator.REG_OUT);
    private static final Map<String, Measure> OUT_BY_REASON = Measure.by(Indicator.REG_OUT, Dimension.REASON);
    private static final Measure TRANSFER_IN = Measure.of(Indicator.REG_TIN);
    private static final Measure TRANSFER_OUT = Measure.of(Indicator.REG_TOUT);

    private final Cells cells;
    private final Jobs jobs;

    RegisterFlows(Cells cells, Jobs jobs) {
        this.cells = cells;
        this.jobs = jobs;
    }

    /** What happens between two neighbouring stretches of a timeline, or before the first and after the last. */
    void add(@Nullable Stretch before, @Nullable Stretch after) {
        Stretch left = before != null && before.unemployed() ? before : null;
        Stretch entered = after != null && after.unemployed() ? after : null;
        if (left != null && entered != null && left.to() == entered.from()) {
            addTransfer(left.region(), entered.region(), entered.from());
            return;
        }
        if (left != null) {
            addOutflow(left);
        }
        if (entered != null) {
            cells.add(Cells.place(entered.region(), entered.from()), IN, 1);
        }
    }

    private void addTransfer(String from, String to, int day) {
        if (from.equals(to)) {
            return;
        }
        long left = Cells.place(from, day);
        long entered = Cells.place(to, day);
        cells.add(left, TRANSFER_OUT, 1);
        cells.add(entered, TRANSFER_IN, 1);
        if (!Regions.provinceOf(from).equals(Regions.provinceOf(to))) {
            cells.add(left, Measures.PROVINCE_TOUT, 1);
            cells.add(entered, Measures.PROVINCE_TIN, 1);
        }
    }

    private void addOutflow(Stretch last) {
        long place = Cells.place(last.region(), last.to());
        cells.add(place, OUT, 1);
        cells.add(place, Category.of(OUT_BY_REASON, reason(last)), 1);
    }

    private String reason(Stretch last) {
        if (jobs.employedOn(last.to())) {
            return "PLACED";
        }
        return last.home().on(last.to()) ? "OTHER" : last.home().endReason();
    }
}
