package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.Vacancies;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.placement.records.VacancySearch;
import id.satunaker.schemas.region.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads vacancies by key and by what they are, with the placements that name them. */
final class VacancyQueries implements Vacancies {
    private static final String SELECT = """
            SELECT v.*, (SELECT count(*) FROM placement p
                         WHERE p.vacancy = v.participant_id || '/' || v.record_id
                           AND NOT p.retracted AND p.started_on <= ?) AS started
            FROM vacancy v
            WHERE NOT v.retracted""";

    private final JdbcOperations jdbc;

    VacancyQueries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<VacancyPosts> find(RecordKey key, LocalDate day) {
        return new Query(day)
                .and("v.participant_id = ? AND v.record_id = ?", key.participantId(), key.recordId()).run("").stream()
                        .findFirst();
    }

    @Override
    public List<VacancyPosts> find(Collection<RecordKey> keys, LocalDate day) {
        return new Query(day)
                .and(
                        "(v.participant_id, v.record_id) IN (SELECT * FROM unnest(?::text[], ?::text[]))",
                        keys.stream().map(RecordKey::participantId).toArray(String[]::new),
                        keys.stream().map(RecordKey::recordId).toArray(String[]::new))
                .run("");
    }

    @Override
    public List<VacancyPosts> page(VacancySearch search, LocalDate day) {
        Query query = new Query(day);
        if (search.region() != null) {
            query.in(search.region());
        }
        if (search.occupation() != null) {
            query.and("starts_with(v.occupation, ?)", search.occupation());
        }
        if (search.sector() != null) {
            query.and("v.sector = ?", search.sector());
        }
        if (search.onlyOpen()) {
            query.and("v.opened_on <= ? AND ? < v.open_until", day, day);
        }
        return query.after(search.after()).run(" ORDER BY v.participant_id, v.record_id LIMIT " + search.limit());
    }

    /** The query as it grows by conditions, with their values. */
    private final class Query {
        private final StringBuilder sql = new StringBuilder(SELECT);
        private final List<Object> values = new ArrayList<>();
        private final LocalDate day;

        Query(LocalDate day) {
            this.day = day;
            values.add(day);
        }

        Query and(String condition, Object... conditionValues) {
            sql.append(" AND ").append(condition);
            values.addAll(List.of(conditionValues));
            return this;
        }

        Query in(Region region) {
            return switch (region.level()) {
                case NATION -> this;
                case PROVINCE -> and("starts_with(v.region_code, ?)", region.code() + ".");
                case KABUPATEN, KOTA -> and("v.region_code = ?", region.code());
            };
        }

        Query after(@Nullable RecordKey key) {
            return key == null
                    ? this
                    : and("(v.participant_id, v.record_id) > (?, ?)", key.participantId(), key.recordId());
        }

        List<VacancyPosts> run(String tail) {
            return jdbc.query(
                    sql + tail,
                    (row, number) ->
                            new VacancyPosts(VacancyTable.TABLE.mapRow(row, number), day, row.getLong("started")),
                    values.toArray());
        }
    }
}
