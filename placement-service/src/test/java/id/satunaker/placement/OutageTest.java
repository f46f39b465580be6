package id.satunaker.placement;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.placement.Service.Surroundings;
import id.satunaker.schemas.topic.Topics;
import java.time.Duration;
import java.util.Random;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;

/** While the registry or the database is away nothing is lost, dead-lettered or restarted; then all goes on. */
class OutageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Records that come while the database is away. */
    private static final int AWAY = 5_000;

    private final Surroundings surroundings = Surroundings.fresh();
    private final Rows rows = new Rows(surroundings);

    @Test
    void waitsForTheRegistry() {
        RecordMetadata sent =
                Kafka.send(Samples.jobSeeker(envelope("outage", "registry"), ALICE, Samples.registration()));
        surroundings.registry().shut();
        try (Service service = surroundings.start()) {
            await().atMost(PATIENCE)
                    .until(() ->
                            service.count("labour.records.consumed", "kind", "job_seeker") == 0 && !service.isReady());
            assertThat(service.isLive()).isTrue();

            surroundings.registry().open();
            await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()) && service.isReady());

            assertThat(rows.versions("job_seeker", "record_id", "outage")).containsKey("registry");
            assertThat(service.accountsFor(Kafka.size())).isTrue();
            assertNoDeadLetter(sent);
        }
    }

    @Test
    void waitsForTheDatabase() {
        try (Service service = surroundings.start()) {
            await().atMost(PATIENCE).until(() -> Kafka.isSettled(surroundings.group()) && service.isReady());
            await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()));
            long before = Kafka.committed(surroundings.group(), Topics.JOB_SEEKERS);
            surroundings.database().shut();

            RecordMetadata sent =
                    Kafka.send(Samples.jobSeeker(envelope("outage", "database"), ALICE, Samples.registration()));
            await().atMost(PATIENCE).until(() -> !service.isReady());
            Kafka.send(new Histories(new Random(7), "outage-", 500)
                    .jobSeekers(AWAY)
                    .toList());
            assertThat(service.isLive()).isTrue();
            assertThat(service.get("/v1/vacancies", Tokens.ministry()).statusCode())
                    .isEqualTo(503);
            assertThat(Kafka.committed(surroundings.group(), Topics.JOB_SEEKERS))
                    .isEqualTo(before);

            surroundings.database().open();
            long back = System.nanoTime();
            await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()) && service.isReady());
            System.out.printf(
                    "caught up with %d records, ready %.1f s after the database was back%n",
                    AWAY + 1, (System.nanoTime() - back) / 1e9);

            assertThat(rows.versions("job_seeker", "record_id", "outage")).containsKey("database");
            assertThat(service.accountsFor(Kafka.size())).isTrue();
            assertNoDeadLetter(sent);
        }
    }

    private static void assertNoDeadLetter(RecordMetadata sent) {
        assertThat(Kafka.deadLetters(
                        Topics.JOB_SEEKERS,
                        letter -> Kafka.header(letter, "kafka_dlt-original-offset")
                                        .equals(String.valueOf(sent.offset()))
                                && letter.partition() == sent.partition()))
                .isEmpty();
    }
}
