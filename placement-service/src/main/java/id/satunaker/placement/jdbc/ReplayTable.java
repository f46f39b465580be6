package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.letter.Coordinates;
import id.satunaker.placement.records.letter.Replay;
import id.satunaker.placement.records.letter.ReplayLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** Appends replays to {@code replay}, each in the transaction in which it is published. */
final class ReplayTable implements ReplayLog {
    private static final String APPEND = """
            INSERT INTO replay (participant_id, letter_topic, letter_partition, letter_offset, topic, partition,
                original_offset, replayed_offset)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            RETURNING *""";

    private static final String OF = """
            SELECT r.* FROM unnest(?::text[], ?::int[], ?::bigint[]) AS asked (topic, partition, place)
            JOIN replay r ON (r.letter_topic, r.letter_partition, r.letter_offset)
                = (asked.topic, asked.partition, asked.place)
            ORDER BY r.replayed_at, r.replayed_offset""";

    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;

    ReplayTable(JdbcOperations jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public List<Replay> of(Collection<Coordinates> letters) {
        return letters.isEmpty()
                ? List.of()
                : jdbc.query(
                        OF,
                        ReplayTable::read,
                        letters.stream().map(Coordinates::topic).toArray(String[]::new),
                        letters.stream().map(Coordinates::partition).toArray(Integer[]::new),
                        letters.stream().map(Coordinates::offset).toArray(Long[]::new));
    }

    /** The lock asks the database for what writing needs, before anything is published. */
    @Override
    public Optional<Replay> keep(Request request, Supplier<Optional<Coordinates>> publish) {
        return transactions.execute(status -> {
            jdbc.execute("LOCK TABLE replay IN ROW EXCLUSIVE MODE");
            return publish.get().map(replayed -> append(request, replayed));
        });
    }

    private Replay append(Request request, Coordinates replayed) {
        return jdbc.queryForObject(
                APPEND,
                ReplayTable::read,
                request.reader().participantId(),
                request.letter().topic(),
                request.letter().partition(),
                request.letter().offset(),
                replayed.topic(),
                replayed.partition(),
                request.original().offset(),
                replayed.offset());
    }

    private static Replay read(ResultSet row, int number) throws SQLException {
        String topic = row.getString("topic");
        int partition = row.getInt("partition");
        return new Replay(
                new Coordinates(
                        row.getString("letter_topic"), row.getInt("letter_partition"), row.getLong("letter_offset")),
                new Coordinates(topic, partition, row.getLong("original_offset")),
                new Coordinates(topic, partition, row.getLong("replayed_offset")),
                row.getString("participant_id"),
                new Cells(row).instant("replayed_at"));
    }
}
