package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.Validity;
import id.satunaker.placement.records.generation.Generation;
import id.satunaker.placement.records.generation.GenerationTables;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where two generations differ. A version never changes once it is kept, so the versions of both are compared with each other,
 * and the current rows of each with its own versions, which both come to be in one statement.
 */
final class Comparison {
    private static final String DIFFERENCES = """
            SELECT DISTINCT difference FROM (
                SELECT '%1$s ' || participant_id || '/' || record_id || ' ' || coalesce(a.event_id, b.event_id) AS difference
                FROM %2$s a FULL JOIN %3$s b USING (%4$s) WHERE (%5$s) IS DISTINCT FROM (%6$s)) AS differing
            WHERE ?::text[] IS NULL OR difference = ANY (?::text[])
            LIMIT %7$d""";

    private static final String GREATEST =
            "(SELECT DISTINCT ON (%1$s) * FROM %2$s_version ORDER BY %1$s, recorded_at DESC, event_id DESC)";

    private final List<String> statements;

    Comparison(Generation one, Generation other) {
        Validity any = new Validity(one.edition().validityDays());
        this.statements = Stream.of(JobSeekerTable.under(any), VacancyTable.TABLE, PlacementTable.TABLE)
                .flatMap(table ->
                        Stream.of(versions(table, one, other), currentRows(table, one), currentRows(table, other)))
                .toList();
    }

    /** Rows made by another V by their keys alone: an event id is a hash of all that the event says. */
    private static String versions(Table<?> table, Generation one, Generation other) {
        List<String> key = Stream.concat(names(table.key()), Stream.of("recorded_at", "event_id"))
                .toList();
        boolean sameEdition = one.edition().equals(other.edition());
        return differences(
                table.name(),
                in(one, table) + "_version",
                in(other, table) + "_version",
                key,
                sameEdition ? names(table.columns()).toList() : key);
    }

    private static String currentRows(Table<?> table, Generation generation) {
        List<String> key = names(table.key()).toList();
        String rows = in(generation, table);
        String greatest = GREATEST.formatted(String.join(", ", key), rows);
        return differences(
                table.name(), greatest, rows, key, names(table.columns()).toList());
    }

    private static String differences(String name, String one, String other, List<String> key, List<String> columns) {
        return DIFFERENCES.formatted(
                name,
                one,
                other,
                String.join(", ", key),
                of("a", columns),
                of("b", columns),
                GenerationTables.MOST_DIFFERENCES);
    }

    private static Stream<String> names(List<? extends Column<?>> columns) {
        return columns.stream().map(Column::name);
    }

    private static String in(Generation generation, Table<?> table) {
        return SchemaDataSource.schema(generation.number()) + "." + table.name();
    }

    private static String of(String alias, List<String> columns) {
        return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    Set<String> differences(Connection connection, @Nullable Collection<String> among) throws SQLException {
        Array wanted = among == null ? null : connection.createArrayOf("text", among.toArray());
        Set<String> found = new HashSet<>();
        for (String sql : statements) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, wanted);
                statement.setArray(2, wanted);
                collect(statement.executeQuery(), found);
            }
        }
        return found;
    }

    private static void collect(ResultSet rows, Set<String> found) throws SQLException {
        while (rows.next()) {
            found.add(rows.getString(1));
        }
    }
}
