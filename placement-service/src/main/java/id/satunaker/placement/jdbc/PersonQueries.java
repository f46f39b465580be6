package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.PersonRecords;
import id.satunaker.placement.records.RecordKey;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads job seekers or placements by key. */
final class PersonQueries<E> implements PersonRecords<E> {
    private final JdbcOperations jdbc;
    private final Table<E> table;

    PersonQueries(JdbcOperations jdbc, Table<E> table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    @Override
    public List<E> find(RecordKey key) {
        String select = "SELECT * FROM " + table.name()
                + " WHERE participant_id = ? AND record_id = ? AND NOT retracted"
                + " ORDER BY recorded_at DESC, event_id DESC";
        return jdbc.query(select, table, key.participantId(), key.recordId());
    }
}
