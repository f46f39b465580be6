package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.local.Sent.Key;
import id.satunaker.local.Sent.Kind;
import id.satunaker.local.Sent.Version;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** The guarantee that the database holds, of every record, the last version that was sent, and once. */
final class LastVersionsAreKept {
    private final Stack stack;

    LastVersionsAreKept(Stack stack) {
        this.stack = stack;
    }

    void holdsFor(List<Sent> accepted) throws SQLException {
        Map<Key, Version> expected = new HashMap<>();
        accepted.forEach(event -> expected.merge(
                event.key(), event.version(), BinaryOperator.maxBy(Comparator.comparing(Version::recordedAt))));
        Map<Key, Version> kept = new HashMap<>();
        for (Kind kind : Kind.values()) {
            read(kind, kept);
        }
        Set<String> sent = expected.keySet().stream().map(Key::recordId).collect(Collectors.toSet());
        kept.keySet().removeIf(key -> !sent.contains(key.recordId())); // other tests send lives too
        assertThat(kept).hasSameSizeAs(expected).containsAllEntriesOf(expected);
    }

    private void read(Kind kind, Map<Key, Version> kept) throws SQLException {
        try (Connection connection = ShownRecords.connect(stack);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT participant_id, record_id, recorded_at, retracted FROM "
                        + kind.table + " WHERE record_id LIKE 'life-%'")) {
            while (rows.next()) {
                Key key = new Key(kind, rows.getString(1), rows.getString(2));
                Version version =
                        new Version(key, rows.getObject(3, OffsetDateTime.class).toInstant(), rows.getBoolean(4));
                assertThat(kept.put(key, version)).as("second row of %s", key).isNull();
            }
        }
    }
}
