package id.satunaker.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.placement.jdbc.CleanRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Instances and PostgreSQL die by SIGKILL while events come in any order and more than once, and while the records are made
 * anew; then all rows are those of a clean run, in both generations.
 */
class KilledProcessesTest {
    private static final long SEED = 20250305;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** A dead member holds its group up for 45 s, each of three rounds of a comparison waits for 60 s at most. */
    private static final Duration PATIENCE_WITH_REBUILD = Duration.ofSeconds(300);

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private String group;
    private String prefix;

    @Test
    void leaveTheRowsOfACleanRunOf5000Events() {
        kill(5_000, 4);
    }

    @Test
    @Tag("long")
    void leaveTheRowsOfACleanRunOf100000Events() {
        kill(100_000, 40);
    }

    private void kill(int count, int kills) {
        group = "killed-" + count;
        prefix = "killed-" + count + "-";
        List<SpecificRecord> events = events(count);
        List<SpecificRecord> sent = repeatedInAnyOrder(events);
        Service.Surroundings.fresh();
        try (PostgresProcess postgres = new PostgresProcess(folder.resolve("data"));
                ServiceProcess one = new ServiceProcess("one", group, postgres);
                ServiceProcess two = new ServiceProcess("two", group, postgres)) {
            awaitReady(one, two);
            List<Victim> victims = List.of(one, postgres, two, postgres);
            for (int kill = 0; kill < kills; kill++) {
                if (kill == 1) {
                    assertThat(two.ask("POST", "/actuator/rebuild")).isEqualTo(202);
                }
                Kafka.send(part(sent, kill, kills));
                kill(victims.get(kill % victims.size()), kill);
                awaitReady(one, two);
            }
            JdbcTemplate jdbc = jdbc(postgres);
            await().atMost(PATIENCE_WITH_REBUILD)
                    .untilAsserted(() ->
                            assertThat(state(jdbc)).isEqualTo("2 STEADY Generation 2 is shown, generation 1 is kept"));
            await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(group) && Kafka.isReadWhole(group + "-g2"));
            assertAreThoseOfACleanRun(events, jdbc);
        }
    }

    /** A part of the events lies in Kafka, some of it in the tables. The other instance reads on alone. */
    private void kill(Victim victim, int kill) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(400)));
        victim.kill();
        System.out.println("kill " + (kill + 1) + " of " + victim + " with " + Kafka.behind(group) + " events to read");
        if (victim instanceof ServiceProcess) {
            await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(group));
        }
        victim.startAgain();
    }

    private void assertAreThoseOfACleanRun(List<SpecificRecord> events, JdbcTemplate jdbc) {
        List<String> clean = Rows.all(CleanRun.of(events), 1, prefix + "%");
        System.out.println("seed " + SEED + ": " + clean.size() + " rows");
        assertThat(clean).hasSizeGreaterThan(events.size() / 2);
        assertThat(Rows.all(jdbc, 1, prefix + "%")).isEqualTo(clean);
        assertThat(Rows.all(jdbc, 2, prefix + "%")).isEqualTo(clean);
    }

    private List<SpecificRecord> events(int count) {
        Histories histories = new Histories(random, prefix, count / 20);
        List<SpecificRecord> events = new ArrayList<>();
        histories.jobSeekers(count / 2).forEach(events::add);
        histories.vacancies(count / 4).forEach(events::add);
        histories.placements(count / 4).forEach(events::add);
        return events;
    }

    private List<SpecificRecord> repeatedInAnyOrder(List<SpecificRecord> events) {
        List<SpecificRecord> repeated = new ArrayList<>(events);
        events.stream().filter(event -> random.nextInt(3) == 0).forEach(repeated::add);
        Collections.shuffle(repeated, random);
        return repeated;
    }

    private static List<SpecificRecord> part(List<SpecificRecord> sent, int number, int parts) {
        return sent.subList(sent.size() * number / parts, sent.size() * (number + 1) / parts);
    }

    private static void awaitReady(ServiceProcess... instances) {
        await().atMost(PATIENCE).until(() -> Stream.of(instances).allMatch(ServiceProcess::isReady));
    }

    private static JdbcTemplate jdbc(PostgresProcess postgres) {
        return new JdbcTemplate(
                new DriverManagerDataSource(postgres.jdbcUrl(), PostgresProcess.USER, PostgresProcess.USER));
    }

    private static String state(JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                "SELECT concat_ws(' ', shown, phase, outcome) FROM operation.generation_state", String.class);
    }
}
