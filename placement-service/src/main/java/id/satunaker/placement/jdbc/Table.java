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

    /** Takes one array of a column; keys may not repeat; counts the rows it inserted or changed. */
    String upsert() {
        return "INSERT INTO %1$s (%2$s) SELECT * FROM unnest(%3$s) ON CONFLICT (%4$s) DO UPDATE SET %5$s"
                        .formatted(
                                name,
                                join(columns(), "%s"),
                                columns().stream()
                                        .map(column -> "?::" + column.type() + "[]")
                                        .collect(Collectors.joining(", ")),
                                join(key, "%s"),
                                join(state, "%1$s = excluded.%1$s"))
                + " WHERE (%1$s.recorded_at, %1$s.event_id) < (excluded.recorded_at, excluded.event_id)"
                        .formatted(name);
    }

    private static <E> String join(List<Column<E>> columns, String pattern) {
        return columns.stream().map(column -> pattern.formatted(column.name())).collect(Collectors.joining(", "));
    }
}
