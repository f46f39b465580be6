package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.quality.QualityCount;
import id.satunaker.placement.records.quality.QualityCount.Findings;
import id.satunaker.placement.records.quality.QualityDays;
import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.placement.records.quality.QualityScope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Counts by rule, day, participant and region; of two counts of one the later stays, whoever writes it when. */
final class QualityDayTable implements QualityDays {
    /** Puts the given in the place of what was counted before, and takes out what is no longer counted. */
    private static final String KEEP = """
            WITH given AS MATERIALIZED (
                SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::int8[], ?::int8[])
                    AS given (rule, participant_id, region_code, found, examined)),
            gone AS (
                DELETE FROM quality_day q WHERE q.day = ?::date AND q.counted_at < ?::timestamptz
                    AND NOT EXISTS (SELECT FROM given g WHERE (g.rule, g.participant_id, g.region_code)
                                                            = (q.rule, q.participant_id, q.region_code)))
            INSERT INTO quality_day (rule, participant_id, region_code, found, examined, day, counted_at)
            SELECT given.*, ?::date, ?::timestamptz FROM given ORDER BY 1, 2, 3
            ON CONFLICT (rule, day, participant_id, region_code) DO UPDATE
            SET found = excluded.found, examined = excluded.examined, counted_at = excluded.counted_at
            WHERE quality_day.counted_at < excluded.counted_at
            """;

    private final JdbcOperations jdbc;

    QualityDayTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** One count of a rule, with the rule. */
    private record Row(QualityRule rule, QualityCount count) {}

    /** All counts of a day, made at this moment. In one statement, so that nobody sees a part of them. */
    void keep(LocalDate day, Instant countedAt, Map<QualityRule, List<QualityCount>> counts) {
        List<Row> rows = counts.entrySet().stream()
                .flatMap(counted -> counted.getValue().stream().map(count -> new Row(counted.getKey(), count)))
                .toList();
        jdbc.update(
                KEEP,
                rows.stream().map(row -> row.rule().name()).toArray(String[]::new),
                rows.stream().map(row -> row.count().participantId()).toArray(String[]::new),
                rows.stream().map(row -> row.count().regionCode()).toArray(String[]::new),
                rows.stream().map(row -> row.count().findings().found()).toArray(Long[]::new),
                rows.stream().map(row -> row.count().findings().examined()).toArray(Long[]::new),
                day,
                countedAt.atOffset(ZoneOffset.UTC),
                day,
                countedAt.atOffset(ZoneOffset.UTC));
    }

    /** When the day was last counted; empty: never, or there was nothing to count. */
    Optional<Instant> countedAt(LocalDate day) {
        return jdbc
                .query(
                        "SELECT max(counted_at) AS at FROM quality_day WHERE day = ? HAVING count(*) > 0",
                        (row, number) -> new Cells(row).instant("at"),
                        day)
                .stream()
                .findFirst();
    }

    /** What was counted on the day, by rule and region. */
    Map<QualityRule, Map<String, Findings>> byRegion(LocalDate day) {
        return jdbc
                .query(
                        "SELECT rule, '' AS participant_id, region_code, sum(found) AS found, sum(examined) AS examined"
                                + " FROM quality_day WHERE day = ? GROUP BY rule, region_code",
                        (row, number) -> new Row(QualityRule.valueOf(row.getString("rule")), QualityQueries.count(row)),
                        day)
                .stream()
                .collect(Collectors.groupingBy(
                        Row::rule,
                        Collectors.toMap(
                                row -> row.count().regionCode(),
                                row -> row.count().findings())));
    }

    /** A day on which others were counted and nothing of the scope is one on which nothing of it was there. */
    @Override
    public List<Point> series(QualityRule rule, QualityScope scope, LocalDate from, LocalDate to) {
        MapSqlParameterSource values = new MapSqlParameterSource()
                .addValue("rule", rule.name())
                .addValue("from", from)
                .addValue("to", to);
        String scoped = Conditions.of(scope, values);
        String sql = """
                SELECT r.day, coalesce(sum(r.found) FILTER (WHERE true %1$s), 0) AS found,
                    coalesce(sum(r.examined) FILTER (WHERE true %1$s), 0) AS examined
                FROM quality_day r WHERE r.rule = :rule AND r.day BETWEEN :from AND :to GROUP BY r.day ORDER BY r.day
                """.formatted(scoped);
        return new NamedParameterJdbcTemplate(jdbc)
                .query(
                        sql,
                        values,
                        (row, number) -> new Point(
                                row.getObject("day", LocalDate.class),
                                new Findings(row.getLong("found"), row.getLong("examined"))));
    }
}
