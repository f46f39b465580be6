package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.Version;
import id.satunaker.schemas.event.Envelope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;

/** The table of one kind of record: its columns, those of its key first, and the way back from a row to the event. */
record Table<E>(
        String name, Function<E, Envelope> envelope, List<Column<E>> key, List<Column<E>> state, Reading<E> reading)
        implements RowMapper<E> {

    /** Builds the event of a row. */
    @FunctionalInterface
    interface Reading<E> {
        E read(Cells cells) throws SQLException;
    }

    @Override
    public E mapRow(ResultSet row, int number) throws SQLException {
        return reading.read(new Cells(row));
    }

    List<Column<E>> columns() {
        return Stream.concat(key.stream(), state.stream()).toList();
    }

    /** Unambiguous, as PostgreSQL takes no text that holds NUL. */
    String keyOf(E event) {
        return key.stream()
                .map(column -> String.valueOf(column.value().apply(event)))
                .collect(Collectors.joining("\0"));
    }

    Version versionOf(E event) {
        return Version.of(envelope.apply(event));
    }

    /** Which version of which record the event is; equal for events that differ in their arrival alone. */
    String versionKeyOf(E event) {
        Version version = versionOf(event);
        return String.join("\0", keyOf(event), version.recordedAt().toString(), version.eventId());
    }

    /**
     * Takes one array of a column. Keeps every version among the {@code _version} rows, and as a record's row its greatest;
     * the same version that was received more than once as received first. No version may repeat. Counts the records whose
     * row it inserted or changed.
     */
    String keepAll() {
        return """
                WITH given AS MATERIALIZED (SELECT * FROM unnest(%3$s) AS given (%2$s)),
                versions AS (
                    INSERT INTO %1$s_version (%2$s) SELECT * FROM given
                    ON CONFLICT (%4$s, recorded_at, event_id) DO UPDATE SET received_at = excluded.received_at
                    WHERE excluded.received_at < %1$s_version.received_at)
                INSERT INTO %1$s (%2$s)
                SELECT DISTINCT ON (%4$s) * FROM given ORDER BY %4$s, recorded_at DESC, event_id DESC
                ON CONFLICT (%4$s) DO UPDATE SET %5$s
                WHERE (%1$s.recorded_at, %1$s.event_id) < (excluded.recorded_at, excluded.event_id)
                    OR (%1$s.recorded_at, %1$s.event_id) = (excluded.recorded_at, excluded.event_id)
                        AND excluded.received_at < %1$s.received_at
                """.formatted(
                name,
                join(columns(), "%s"),
                columns().stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", ")),
                join(key, "%s"),
                join(state, "%1$s = excluded.%1$s"));
    }

    private static <E> String join(List<Column<E>> columns, String pattern) {
        return columns.stream().map(column -> pattern.formatted(column.name())).collect(Collectors.joining(", "));
    }
}
