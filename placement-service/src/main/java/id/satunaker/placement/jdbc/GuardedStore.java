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
 * Writes a batch as one statement that keeps every version and lets a record's row change only to a greater one. One
 * statement is one transaction: it
 * is durable when it returns and has changed nothing when it fails. Whatever is repeated, late, or written at the same
 * time by another instance, each row ends as the greatest version that was ever given.
 */
final class GuardedStore<E> implements RecordStore<E> {
    private final JdbcOperations jdbc;
    private final Table<E> table;
    private final String keepAll;

    GuardedStore(JdbcOperations jdbc, Table<E> table) {
        this.jdbc = jdbc;
        this.table = table;
        this.keepAll = table.keepAll();
    }

    @Override
    public Kept keep(List<E> events) {
        if (events.isEmpty()) {
            return new Kept(0, List.of());
        }
        try {
            return new Kept(write(firstOfEachVersion(events)), List.of());
        } catch (DataIntegrityViolationException e) {
            return keepOneByOne(events);
        }
    }

    /** If the database refuses the greatest of a key, an older one is current. */
    private Kept keepOneByOne(List<E> events) {
        int applied = 0;
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            try {
                applied += write(List.of(events.get(i)));
            } catch (DataIntegrityViolationException e) {
                refusals.add(new Refusal(i, reason(e)));
            }
        }
        return new Kept(applied, refusals);
    }

    /** The first line only: the next ones show the row. */
    static String reason(DataIntegrityViolationException e) {
        return String.valueOf(e.getMostSpecificCause().getMessage())
                .lines()
                .findFirst()
                .orElse("refused");
    }

    /** PostgreSQL refuses an upsert that names a row twice. In order of key, so that two instances cannot deadlock. */
    private Collection<E> firstOfEachVersion(List<E> events) {
        Map<String, E> first = events.stream()
                .collect(Collectors.toMap(
                        table::versionKeyOf,
                        event -> event,
                        BinaryOperator.minBy(Comparator.comparing(
                                event -> table.envelope().apply(event).getReceivedAt())),
                        TreeMap::new));
        return first.values();
    }

    private int write(Collection<E> events) {
        return jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(keepAll);
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
