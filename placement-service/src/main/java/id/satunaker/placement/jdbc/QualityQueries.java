package id.satunaker.placement.jdbc;

import id.satunaker.placement.jdbc.RuleSql.Fact;
import id.satunaker.placement.jdbc.RuleSql.Source;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.quality.DataQuality;
import id.satunaker.placement.records.quality.QualityCount;
import id.satunaker.placement.records.quality.QualityCount.Findings;
import id.satunaker.placement.records.quality.QualityDay;
import id.satunaker.placement.records.quality.QualityFinding;
import id.satunaker.placement.records.quality.QualityFinding.Place;
import id.satunaker.placement.records.quality.QualityPage;
import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.placement.records.quality.QualityRule.Kind;
import id.satunaker.placement.records.quality.QualityScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Counts and lists by the same conditions, so that there are as many findings as were counted. */
final class QualityQueries implements DataQuality {
    /** Hoping for a full page soon, PostgreSQL would look up record after record, for ever where little is found. */
    private static final String UNAWARE_OF_THE_LIMIT = " OFFSET 0";

    private final NamedParameterJdbcOperations jdbc;

    QualityQueries(JdbcOperations jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    @Override
    public List<QualityCount> counts(QualityRule rule, QualityScope scope, LocalDate day) {
        MapSqlParameterSource values = values(day);
        String scoped = Conditions.of(scope, values);
        String counted = unionOf(
                rule,
                source -> count(source, "0", "count(*)", source.examined() + scoped) + "\nUNION ALL\n"
                        + count(source, "count(*)", "0", source.examined() + " AND " + source.found() + scoped));
        return jdbc.query(
                "SELECT participant_id, region_code, sum(found) AS found, sum(examined) AS examined FROM (" + counted
                        + ") AS counted GROUP BY 1, 2 ORDER BY 1, 2",
                values,
                (row, number) -> count(row));
    }

    static QualityCount count(ResultSet row) throws SQLException {
        return new QualityCount(
                row.getString("participant_id"),
                row.getString("region_code"),
                new Findings(row.getLong("found"), row.getLong("examined")));
    }

    private static String count(Source source, String found, String examined, String where) {
        return "SELECT r.participant_id, r.region_code, %s AS found, %s AS examined FROM %s WHERE %s GROUP BY 1, 2"
                .formatted(found, examined, source.from(), where);
    }

    @Override
    public List<QualityFinding> findings(QualityRule rule, LocalDate day, QualityPage page) {
        MapSqlParameterSource values = values(day).addValue("limit", page.limit());
        String scoped = Conditions.of(page.scope(), values) + Conditions.after(page.after(), values);
        List<Fact> facts = RuleSql.of(rule).facts();
        String found = unionOf(rule, source -> rows(source, facts) + scoped);
        return jdbc.query(
                "SELECT * FROM (" + found + UNAWARE_OF_THE_LIMIT + ") AS found"
                        + " ORDER BY participant_id, record_id, event_id LIMIT :limit",
                values,
                (row, number) -> finding(new Cells(row), facts));
    }

    private static String rows(Source source, List<Fact> facts) {
        return """
                SELECT '%s' AS kind, r.participant_id, r.record_id, r.event_id, r.region_code, %s AS person_id, %s
                FROM %s WHERE %s AND %s""".formatted(
                        source.kind(),
                        source.person(),
                        facts.stream()
                                .map(fact -> fact.expression() + " AS \"" + fact.name() + '"')
                                .collect(Collectors.joining(", ")),
                        source.from(),
                        source.examined(),
                        source.found());
    }

    private static QualityFinding finding(Cells cells, List<Fact> facts) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Fact fact : facts) {
            Object value = fact.reading().read(cells, fact.name());
            if (value != null) {
                values.put(fact.name(), value);
            }
        }
        RecordKey key = new RecordKey(cells.text("participant_id"), cells.text("record_id"));
        return new QualityFinding(
                Kind.valueOf(cells.text("kind")),
                new Place(key, cells.text("event_id")),
                cells.text("person_id"),
                cells.text("region_code"),
                values);
    }

    private static String unionOf(QualityRule rule, Function<Source, String> select) {
        return RuleSql.of(rule).sources().stream().map(select).collect(Collectors.joining("\nUNION ALL\n"));
    }

    private static MapSqlParameterSource values(LocalDate day) {
        QualityDay moments = new QualityDay(day);
        return new MapSqlParameterSource()
                .addValue("day", day)
                .addValue("heard_since", moments.heardSince())
                .addValue("end", moments.end().atOffset(ZoneOffset.UTC))
                .addValue("orphan_before", moments.orphanBefore().atOffset(ZoneOffset.UTC));
    }
}
