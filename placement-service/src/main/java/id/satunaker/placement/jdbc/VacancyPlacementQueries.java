package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.VacancyPlacements;
import id.satunaker.schemas.event.PlacementEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads the placements of a vacancy, first whose keys are on the page, then all that is under these. */
final class VacancyPlacementQueries implements VacancyPlacements {
    private static final String KEYS = """
            SELECT DISTINCT participant_id, record_id FROM placement
            WHERE vacancy = ? AND NOT retracted AND (? OR participant_id = ?) AND (participant_id, record_id) > (?, ?)
            ORDER BY participant_id, record_id LIMIT ?""";
    private static final String ROWS = """
            SELECT * FROM placement
            WHERE vacancy = ? AND NOT retracted
              AND (participant_id, record_id) IN (SELECT * FROM unnest(?::text[], ?::text[]))
            ORDER BY participant_id, record_id, person_id""";

    private final JdbcOperations jdbc;

    VacancyPlacementQueries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page page(RecordKey vacancy, Reader reader, @Nullable RecordKey after, int keys) {
        List<RecordKey> found = keys(vacancy, reader, after, keys + 1);
        List<RecordKey> page = found.subList(0, Math.min(keys, found.size()));
        return new Page(rows(vacancy, page), found.size() > keys ? page.get(keys - 1) : null);
    }

    private List<RecordKey> keys(RecordKey vacancy, Reader reader, @Nullable RecordKey after, int limit) {
        return jdbc.query(
                KEYS,
                (row, number) -> new RecordKey(row.getString(1), row.getString(2)),
                vacancy.toString(),
                reader.ministry(),
                reader.participantId(),
                after == null ? "" : after.participantId(),
                after == null ? "" : after.recordId(),
                limit);
    }

    private List<PlacementEvent> rows(RecordKey vacancy, List<RecordKey> keys) {
        return jdbc.query(
                ROWS,
                PlacementTable.TABLE,
                vacancy.toString(),
                keys.stream().map(RecordKey::participantId).toArray(String[]::new),
                keys.stream().map(RecordKey::recordId).toArray(String[]::new));
    }
}
