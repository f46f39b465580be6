package id.satunaker.analytics.indicator;

import id.satunaker.schemas.region.Regions;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds one person's inflows, outflows and transfers (R7, R8). */
final class RegisterFlows {
    private static final Measure IN = Measure.of(Indicator.REG_IN);
    private static final Measure OUT = Measure.of(Indicator.REG_OUT);
    private static final Map<String, Measure> OUT_BY_REASON = Measure.by(Indicator.REG_OUT, Dimension.REASON);
    private static final Measure TRANSFER_IN = Measure.of(Indicator.REG_TIN);
    private static final Measure TRANSFER_OUT = Measure.of(Indicator.REG_TOUT);

    private static final int SOON = 90; // days

    private final Cells cells;
    private final Jobs jobs;
    private @Nullable Stretch begin; // the first stretch of the present spell

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
            begin = entered;
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
        if (jobs.employedOn(last.to())) {
            addPlaced(Objects.requireNonNull(begin), last.to(), place);
        }
    }

    /** A spell that ended by placement: its length where it ended, and whether that was soon where it began. */
    private void addPlaced(Stretch first, int end, long place) {
        int length = end - first.from();
        cells.add(place, Slots.SPELLS.of(length), 1);
        if (length <= SOON) {
            cells.add(Cells.place(first.region(), first.from()), Measures.PLACED_WITHIN_90, 1);
        }
    }

    private String reason(Stretch last) {
        if (jobs.employedOn(last.to())) {
            return "PLACED";
        }
        return last.home().on(last.to()) ? "OTHER" : last.home().endReason();
    }
}
