package id.satunaker.placement;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.satunaker.placement.Service.Surroundings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One command makes the rows anew from offset 0, or changes nothing. */
class RebuildTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REBUILD = "satunaker.placement.kafka.rebuild=true";

    private final Surroundings surroundings = Surroundings.fresh();
    private final Rows rows = new Rows(surroundings);

    @Test
    void makesDamagedRowsAnew() {
        Kafka.send(Samples.jobSeeker(envelope("rebuild", "r-1"), ALICE, Samples.registration()));
        Kafka.send(Samples.vacancy(envelope("rebuild", "v-1"), Samples.vacancy()));
        startAndReadWhole().close();
        List<String> before = allRows();
        rows.jdbc().execute("UPDATE job_seeker SET sex = 'M', recorded_at = recorded_at + interval '9 years'");
        rows.jdbc().execute("DELETE FROM vacancy");

        startAndReadWhole(REBUILD).close();

        assertThat(before).isNotEmpty();
        assertThat(allRows()).isEqualTo(before);
    }

    @Test
    void isRefusedWhileAnotherInstanceReads() {
        Kafka.send(Samples.vacancy(envelope("rebuild", "v-2"), Samples.vacancy()));
        try (Service running = startAndReadWhole()) {
            List<String> before = allRows();

            assertThatThrownBy(() -> surroundings.start(REBUILD, "satunaker.placement.kafka.rebuild-patience=1s"))
                    .hasStackTraceContaining("stop all instances before a rebuild");

            assertThat(allRows()).isEqualTo(before);
            assertThat(running.isReady()).isTrue();
        }
    }

    @Test
    void doesNotStartOnTopicsThatAreNotAsDeclared() {
        assertThatThrownBy(() -> surroundings.start("satunaker.placement.kafka.partitions=5"))
                .hasStackTraceContaining("labour.job-seekers.v1 has 3 partitions, not 5");
    }

    private Service startAndReadWhole(String... arguments) {
        Service service = surroundings.start(arguments);
        await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()) && service.isReady());
        return service;
    }

    private List<String> allRows() {
        return rows.jdbc()
                .queryForList(
                        "SELECT r FROM (SELECT t::text AS r FROM job_seeker t UNION ALL SELECT t::text FROM vacancy t"
                                + " UNION ALL SELECT t::text FROM placement t) AS all_rows ORDER BY r",
                        String.class);
    }
}
