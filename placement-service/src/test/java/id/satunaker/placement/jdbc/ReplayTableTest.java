package id.satunaker.placement.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.letter.Coordinates;
import id.satunaker.placement.records.letter.Replay;
import id.satunaker.placement.records.letter.ReplayLog.Request;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ReplayTableTest {
    private static final Database database = new Database();
    private static final Reader MINISTRY = new Reader("kemnaker", true);

    private final ReplayTable replays = new ReplayTable(
            database.jdbc(),
            new TransactionTemplate(new JdbcTransactionManager(database.jdbc().getDataSource())));

    @Test
    void givesBackWhoReplayedWhat() {
        Request request = request(1);

        Replay first = replays.keep(request, () -> Optional.of(replayed(20))).orElseThrow();
        Replay second = replays.keep(request, () -> Optional.of(replayed(21))).orElseThrow();

        assertThat(first.letter()).isEqualTo(request.letter());
        assertThat(first.original()).isEqualTo(request.original());
        assertThat(first.replayed()).isEqualTo(replayed(20));
        assertThat(first.participantId()).isEqualTo("kemnaker");
        assertThat(replays.of(List.of(request(9).letter(), request.letter()))).containsExactly(first, second);
        assertThat(replays.of(List.of(request(9).letter()))).isEmpty();
        assertThat(replays.of(List.of())).isEmpty();
    }

    @Test
    void keepsNothingOfWhatWasNotPublished() {
        assertThat(replays.keep(request(2), Optional::empty)).isEmpty();
        assertThatThrownBy(() -> replays.keep(request(2), () -> {
                    throw new IllegalStateException("Kafka is away");
                }))
                .hasMessage("Kafka is away");

        assertThat(replays.of(List.of(request(2).letter()))).isEmpty();
    }

    @Test
    void publishesNothingThatCannotBeKept() {
        AtomicInteger published = new AtomicInteger();
        database.jdbc().execute("ALTER TABLE replay RENAME TO elsewhere");
        try {
            assertThatThrownBy(
                    () -> replays.keep(request(3), () -> Optional.of(replayed(published.incrementAndGet()))));
        } finally {
            database.jdbc().execute("ALTER TABLE elsewhere RENAME TO replay");
        }

        assertThat(published).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE replay SET participant_id = NULL", "DELETE FROM replay", "TRUNCATE replay"})
    void neverChanges(String statement) {
        replays.keep(request(4), () -> Optional.of(replayed(30)));

        assertThatThrownBy(() -> database.jdbc().execute(statement)).hasStackTraceContaining("append-only");
    }

    private static Request request(long letter) {
        return new Request(
                MINISTRY,
                new Coordinates("labour.placements.v1-dlt", 1, letter),
                new Coordinates("labour.placements.v1", 1, 10));
    }

    private static Coordinates replayed(long offset) {
        return new Coordinates("labour.placements.v1", 1, offset);
    }
}
