package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.Known;
import id.satunaker.placement.records.PersonRecords;
import id.satunaker.placement.records.RecordKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads job seekers or placements, by key or by person. */
final class PersonQueries<E> implements PersonRecords<E> {
    private static final String SELECT = """
            SELECT r.*, %2$s (SELECT min(v.received_at) FROM %1$s_version v
                              WHERE (v.participant_id, v.record_id, v.person_id)
                                  = (r.participant_id, r.record_id, r.person_id)) AS known_since
            FROM %1$s r
            WHERE NOT r.retracted""";

    private final JdbcOperations jdbc;
    private final Table<E> table;

    PersonQueries(JdbcOperations jdbc, Table<E> table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Counts the others where they are: a publisher may use one id for all that it has. */
    @Override
    public Optional<Newest<E>> find(RecordKey key) {
        return jdbc
                .query(
                        SELECT.formatted(table.name(), "count(*) OVER () - 1 AS other_persons,")
                                + " AND r.participant_id = ? AND r.record_id = ?"
                                + " ORDER BY r.recorded_at DESC, r.event_id DESC LIMIT 1",
                        (row, number) -> new Newest<>(known(row, number), row.getInt("other_persons")),
                        key.participantId(),
                        key.recordId())
                .stream()
                .findFirst();
    }

    @Override
    public List<Known<E>> ofPersons(Collection<String> personIds) {
        return jdbc.query(
                SELECT.formatted(table.name(), "") + " AND r.person_id = ANY(?) ORDER BY r.participant_id, r.record_id",
                this::known,
                (Object) personIds.toArray(String[]::new));
    }

    private Known<E> known(ResultSet row, int number) throws SQLException {
        return new Known<>(table.mapRow(row, number), new Cells(row).instant("known_since"));
    }
}
