package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.Versions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads the versions beside the records of one kind. */
final class VersionQueries<E> implements Versions<E> {
    private static final String OF_KEY = "participant_id = ? AND record_id = ?";
    private static final String ORDER = " ORDER BY recorded_at DESC, event_id DESC LIMIT ";

    private final JdbcOperations jdbc;
    private final Table<E> table;

    VersionQueries(JdbcOperations jdbc, Table<E> table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    @Override
    public List<E> newestFirst(RecordKey key, @Nullable String after, int limit) {
        String versions = " FROM " + table.name() + "_version WHERE " + OF_KEY;
        if (after == null) {
            return jdbc.query("SELECT *" + versions + ORDER + limit, table, key.participantId(), key.recordId());
        }
        return jdbc.query(
                "SELECT *" + versions + " AND (recorded_at, event_id) < (SELECT recorded_at, event_id" + versions
                        + " AND event_id = ?" + ORDER + "1)" + ORDER + limit,
                table,
                key.participantId(),
                key.recordId(),
                key.participantId(),
                key.recordId(),
                after);
    }
}
