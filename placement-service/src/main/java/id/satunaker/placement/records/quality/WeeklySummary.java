package id.satunaker.placement.records.quality;

import id.satunaker.placement.records.quality.QualityCount.Findings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a region can act on: how much each rule finds today, how much it found a week ago, and the first records. */
public final class WeeklySummary {
    private static final int DAYS = 7;
    private static final int SHOWN = 10;

    private final DataQuality quality;
    private final QualityDays days;

    public WeeklySummary(DataQuality quality, QualityDays days) {
        this.quality = quality;
        this.days = days;
    }

    /**
     * One rule.
     *
     * @param weekAgo as counted on that day; empty where nobody counted
     * @param first the first records found, by place
     */
    public record Line(QualityRule rule, Findings today, Optional<Findings> weekAgo, List<QualityFinding> first) {

        /** How many more are found than a week ago; negative: fewer. */
        public Optional<Long> change() {
            return weekAgo.map(before -> today.found() - before.found());
        }

        /** Records that are found and not shown. */
        public long others() {
            return Math.max(0, today.found() - first.size());
        }
    }

    public List<Line> lines(QualityScope scope, LocalDate today) {
        return Stream.of(QualityRule.values())
                .map(rule -> line(rule, scope, today))
                .toList();
    }

    private Line line(QualityRule rule, QualityScope scope, LocalDate today) {
        Findings found = quality.counts(rule, scope, today).stream()
                .map(QualityCount::findings)
                .reduce(Findings.NONE, Findings::plus);
        LocalDate before = today.minusDays(DAYS);
        return new Line(
                rule,
                found,
                days.series(rule, scope, before, before).stream()
                        .map(QualityDays.Point::findings)
                        .findFirst(),
                quality.findings(rule, today, new QualityPage(scope, null, SHOWN)));
    }
}
