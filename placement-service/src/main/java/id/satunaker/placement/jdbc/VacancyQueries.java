package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.Vacancies;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.placement.records.VacancySearch;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads vacancies by key and by what they are, with the placements that name them. */
final class VacancyQueries implements Vacancies {
    private static final String SELECT = """
            SELECT v.*, started
            FROM vacancy v CROSS JOIN LATERAL (
                SELECT count(*) AS started FROM placement p
                WHERE p.vacancy = v.participant_id || '/' || v.record_id
                  AND NOT p.retracted AND p.started_on <= ?) AS placements
            WHERE NOT v.retracted""";

    private final JdbcOperations jdbc;

    VacancyQueries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<VacancyPosts> find(RecordKey key, LocalDate day) {
        VacancyConditions ofKey = new VacancyConditions(day)
                .and("v.participant_id = ? AND v.record_id = ?", key.participantId(), key.recordId());
        return run(day, ofKey, "").stream().findFirst();
    }

    @Override
    public List<VacancyPosts> find(Collection<RecordKey> keys, LocalDate day) {
        VacancyConditions ofKeys = new VacancyConditions(day)
                .and(
                        "(v.participant_id, v.record_id) IN (SELECT * FROM unnest(?::text[], ?::text[]))",
                        keys.stream().map(RecordKey::participantId).toArray(String[]::new),
                        keys.stream().map(RecordKey::recordId).toArray(String[]::new));
        return run(day, ofKeys, "");
    }

    @Override
    public List<VacancyPosts> page(VacancySearch search) {
        VacancyConditions matching =
                new VacancyConditions(search.day()).match(search.filter()).after(search.after());
        return run(search.day(), matching, " ORDER BY v.participant_id, v.record_id LIMIT " + search.limit());
    }

    private List<VacancyPosts> run(LocalDate day, VacancyConditions conditions, String tail) {
        return jdbc.query(
                SELECT + conditions.sql() + tail,
                (row, number) -> new VacancyPosts(VacancyTable.TABLE.mapRow(row, number), day, row.getLong("started")),
                Stream.concat(Stream.of(day), conditions.values().stream()).toArray());
    }
}
