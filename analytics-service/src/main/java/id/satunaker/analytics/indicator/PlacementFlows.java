package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Placement;
import java.time.LocalDate;
import java.util.Map;

/** Adds the start of one placement and its end, in the region of the workplace (R9). */
final class PlacementFlows {
    private static final Measure STARTS = Measure.of(Indicator.PLC);
    private static final Map<String, Measure> BY_SECTOR = Measure.by(Indicator.PLC, Dimension.SECTOR);
    private static final Map<String, Measure> BY_OCCUPATION = Measure.by(Indicator.PLC, Dimension.OCCUPATION);
    private static final Measure ENDS = Measure.of(Indicator.PLC_END);
    private static final Map<String, Measure> BY_END_REASON = Measure.by(Indicator.PLC_END, Dimension.END_REASON);
    private static final int KEPT = 90; // days

    private PlacementFlows() {}

    static void add(Placement placement, String region, Cells cells) {
        LocalDate started = placement.getStartedOn();
        LocalDate ended = placement.getEndedOn();
        Workplace workplace = new Workplace(cells, region, placement.getEmployerId());
        workplace.add(started, STARTS, 1);
        workplace.add(started, Category.of(BY_SECTOR, Category.section(placement.getSector())), 1);
        workplace.add(started, Category.of(BY_OCCUPATION, Category.majorGroup(placement.getOccupation())), 1);
        if (ended == null || ended.isAfter(started.plusDays(KEPT))) {
            workplace.add(started, Measures.KEPT_FOR_90, 1);
        }
        if (ended != null) {
            workplace.add(ended, ENDS, 1);
            workplace.add(
                    ended, Category.of(BY_END_REASON, placement.getEndReason().name()), 1);
        }
    }
}
