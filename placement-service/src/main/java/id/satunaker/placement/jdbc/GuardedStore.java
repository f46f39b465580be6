package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.Kept;
import id.satunaker.placement.records.Kept.Refusal;
import id.satunaker.placement.records.RecordStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Writes a batch as one upsert that lets a row change only to a greater version. One statement is one transaction: it
 * is durable when it returns and has changed nothing when it fails. Whatever is repeated, late, or written at the same
 * time by another instance, each row ends as the greatest version that was ever given.
 */
final class GuardedStore<E> implements RecordStore<E> {
    private final JdbcOperations jdbc;
    private final Table<E> table;
    private final String upsert;

    GuardedStore(JdbcOperations jdbc, Table<E> table) {
        this.jdbc = jdbc;
        this.table = table;
        this.upsert = table.upsert();
    }

    @Override
    public Kept keep(List<E> events) {
        if (events.isEmpty()) {
            return new Kept(0, List.of());
        }
        try {
            return new Kept(upsert(greatestByKey(events)), List.of());
        } catch (DataIntegrityViolationException e) {
            return keepOneByOne(events);
        }
    }

    /** Every event, not the greatest of its key: if the database refuses that one, an older one is current. */
    private Kept keepOneByOne(List<E> events) {
        int applied = 0;
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            try {
                applied += upsert(List.of(events.get(i)));
            } catch (DataIntegrityViolationException e) {
                refusals.add(new Refusal(i, reason(e)));
            }
        }
        return new Kept(applied, refusals);
    }

    /** The first line only: the next ones show the row. */
    private static String reason(DataIntegrityViolationException e) {
        return String.valueOf(e.getMostSpecificCause().getMessage())
                .lines()
                .findFirst()
                .orElse("refused");
    }

    /** PostgreSQL refuses an upsert that names a row twice. In order of key, so that two instances cannot deadlock. */
    private Collection<E> greatestByKey(List<E> events) {
        Map<String, E> greatest = events.stream()
                .collect(Collectors.toMap(
                        table::keyOf,
                        event -> event,
                        BinaryOperator.maxBy(Comparator.comparing(table::versionOf)),
                        TreeMap::new));
        return greatest.values();
    }

    private int upsert(Collection<E> events) {
        return jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(upsert);
            int parameter = 1;
            for (Column<E> column : table.columns()) {
                statement.setArray(parameter++, array(connection, column, events));
            }
            return statement;
        });
    }

    private java.sql.Array array(Connection connection, Column<E> column, Collection<E> events) throws SQLException {
        return connection.createArrayOf(
                column.type(), events.stream().map(column.value()).toArray());
    }
}
