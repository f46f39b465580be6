package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.DAY;
import static id.satunaker.placement.Samples.MORNING;
import static id.satunaker.placement.records.quality.QualityRule.ORPHAN_PLACEMENT;
import static id.satunaker.placement.records.quality.QualityRule.OVERFILLED_VACANCY;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.records.quality.QualityCount;
import id.satunaker.placement.records.quality.QualityCount.Findings;
import id.satunaker.placement.records.quality.QualityDays.Point;
import id.satunaker.placement.records.quality.QualityScope;
import id.satunaker.schemas.region.Regions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QualityDayTableTest {
    private static final Database database = new Database();
    private static final QualityCount BEKASI = count("kab-bekasi", "32.16", 1, 10);
    private static final QualityCount BANDUNG = count("kota-bandung", "32.73", 2, 20);
    private static final QualityCount BINJAI = count("kota-binjai", "12.75", 4, 40);

    private final QualityDayTable days = new QualityDayTable(database.jdbc());

    @BeforeEach
    void empty() {
        database.jdbc().execute("DELETE FROM quality_day");
    }

    @Test
    void remembersByScope() {
        days.keep(
                DAY,
                MORNING,
                Map.of(ORPHAN_PLACEMENT, List.of(BEKASI, BANDUNG, BINJAI), OVERFILLED_VACANCY, List.of(BINJAI)));

        assertThat(series(null, null)).containsExactly(new Point(DAY, new Findings(7, 70)));
        assertThat(series(null, "ID")).containsExactly(new Point(DAY, new Findings(7, 70)));
        assertThat(series(null, "32")).containsExactly(new Point(DAY, new Findings(3, 30)));
        assertThat(series(null, "32.73")).containsExactly(new Point(DAY, new Findings(2, 20)));
        assertThat(series("kab-bekasi", null)).containsExactly(new Point(DAY, new Findings(1, 10)));
        assertThat(series("kab-bekasi", "12")).containsExactly(new Point(DAY, Findings.NONE));
        assertThat(days.byRegion(DAY).get(OVERFILLED_VACANCY)).isEqualTo(Map.of("12.75", new Findings(4, 40)));
    }

    @Test
    void answersTheDaysAskedForThatWereCounted() {
        days.keep(DAY, MORNING, Map.of(ORPHAN_PLACEMENT, List.of(BEKASI)));
        days.keep(DAY.plusDays(2), MORNING, Map.of(ORPHAN_PLACEMENT, List.of(BANDUNG)));
        days.keep(DAY.plusDays(3), MORNING, Map.of(ORPHAN_PLACEMENT, List.of(BINJAI)));

        assertThat(days.series(ORPHAN_PLACEMENT, QualityScope.ALL, DAY, DAY.plusDays(2)))
                .containsExactly(new Point(DAY, new Findings(1, 10)), new Point(DAY.plusDays(2), new Findings(2, 20)));
    }

    @Test
    void replacesWhatWasCountedBeforeAndForgetsWhatIsGone() {
        days.keep(DAY, MORNING, Map.of(ORPHAN_PLACEMENT, List.of(BEKASI, BANDUNG)));
        days.keep(DAY.plusDays(1), MORNING, Map.of(ORPHAN_PLACEMENT, List.of(BANDUNG)));

        days.keep(DAY, MORNING.plusSeconds(1), Map.of(ORPHAN_PLACEMENT, List.of(count("kab-bekasi", "32.16", 0, 9))));

        assertThat(series(null, null)).containsExactly(new Point(DAY, new Findings(0, 9)));
        assertThat(days.series(ORPHAN_PLACEMENT, QualityScope.ALL, DAY.plusDays(1), DAY.plusDays(1)))
                .hasSize(1);
    }

    @Test
    void keepsTheLaterCountWhoeverWritesLast() {
        days.keep(DAY, MORNING.plusSeconds(1), Map.of(ORPHAN_PLACEMENT, List.of(BEKASI)));

        days.keep(DAY, MORNING, Map.of(ORPHAN_PLACEMENT, List.of(count("kab-bekasi", "32.16", 9, 9))));

        assertThat(series(null, null)).containsExactly(new Point(DAY, new Findings(1, 10)));
        assertThat(days.countedAt(DAY)).contains(MORNING.plusSeconds(1));
    }

    @Test
    void knowsWhenADayWasCounted() {
        assertThat(days.countedAt(DAY)).isEmpty();

        days.keep(DAY, MORNING, Map.of(ORPHAN_PLACEMENT, List.of(BEKASI)));

        assertThat(days.countedAt(DAY)).contains(MORNING);
        assertThat(days.countedAt(DAY.plusDays(1))).isEmpty();
    }

    /** Every instance looks every minute, and no day is ever forgotten. */
    @Test
    void findsADayAmongVeryManyByAnIndex() {
        database.jdbc().execute("""
                INSERT INTO quality_day (rule, day, participant_id, region_code, found, examined, counted_at)
                SELECT 'ORPHAN_PLACEMENT', date '2026-01-01' + day, 'p-' || participant, '32.16', 0, 1, now()
                FROM generate_series(1, 365) AS day, generate_series(1, 50) AS participant""");
        database.jdbc().execute("ANALYZE quality_day");

        List<String> plan = database.jdbc()
                .queryForList("EXPLAIN SELECT max(counted_at) FROM quality_day WHERE day = '2026-03-03'", String.class);

        assertThat(plan).anyMatch(line -> line.contains("Index Cond: (day ="));
    }

    private List<Point> series(String participantId, String region) {
        return days.series(
                ORPHAN_PLACEMENT,
                new QualityScope(
                        participantId,
                        region == null ? null : Regions.find(region).orElseThrow()),
                DAY,
                DAY);
    }

    private static QualityCount count(String participantId, String region, long found, long examined) {
        return new QualityCount(participantId, region, new Findings(found, examined));
    }
}
