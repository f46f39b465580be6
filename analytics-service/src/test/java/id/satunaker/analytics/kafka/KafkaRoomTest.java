package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import id.satunaker.analytics.indicator.Night;
import id.satunaker.analytics.indicator.ReleaseSource;
import id.satunaker.schemas.topic.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** The room as the service starts it, on a real broker and registry, from events to figures. */
class KafkaRoomTest {
    private static final ZoneId UTC = ZoneOffset.UTC;

    @TempDir
    Path stateDir;

    private Cluster cluster;

    @BeforeEach
    void start() {
        cluster = Cluster.empty();
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void goesOnCountingAfterARestartWithItsStateAndWithout() {
        cluster.send(Events.registered(Events.person(1), "kab-bekasi", "32.16", "2025-03-03", 0));
        cluster.send(Events.vacancy("v1", 3, "2025-03-01", 0));
        cluster.send(Events.placed(Events.person(1), "kab-bekasi/v1", "2025-03-05", 0));
        try (var service = service(stateDir.resolve("kept"))) {
            awaitCounted(service);
            assertThat(value(service, Indicator.REG_U, "2025-03-04")).isEqualTo(1);
            assertThat(value(service, Indicator.REG_U, "2025-03-05")).isZero();
            Instance.patiently()
                    .untilAsserted(() -> assertThat(value(service, Indicator.VAC, "2025-03-05"))
                            .isEqualTo(2));
            assertThat(events(service, "consumed")).isEqualTo(3);
        }
        cluster.send(Events.registered(Events.person(2), "kab-bekasi", "32.16", "2025-03-03", 0));
        try (var service = service(stateDir.resolve("kept"))) {
            awaitCounted(service);
            assertThat(value(service, Indicator.REG_U, "2025-03-04")).isEqualTo(2);
            assertThat(events(service, "consumed")).isEqualTo(1);
        }
        cluster.send(Events.placed(Events.person(1), "kab-bekasi/v2", "2025-03-05", 1));
        try (var service = service(stateDir.resolve("wiped"))) {
            awaitCounted(service);
            Instance.patiently()
                    .untilAsserted(() -> assertThat(value(service, Indicator.VAC, "2025-03-05"))
                            .isEqualTo(3));
            assertThat(value(service, Indicator.REG_U, "2025-03-04")).isEqualTo(2);
            assertThat(events(service, "consumed")).isEqualTo(1);
        }
    }

    @Test
    void givesPoisonToTheDeadLettersAndAccountsForEveryRecord() {
        byte[] key = Events.person(1).getBytes(StandardCharsets.UTF_8);
        var event = Events.registered(Events.person(1), "kab-bekasi", "32.16", "2025-03-03", 0);
        try (var service = service(stateDir)) {
            cluster.sendBytes(Topics.JOB_SEEKERS, key, new byte[] {0, 0, 0, 0, 99, 1});
            cluster.sendBytes(Topics.JOB_SEEKERS, key, new byte[] {1});
            cluster.send(event);
            cluster.send(event);
            awaitCounted(service);

            assertThat(value(service, Indicator.REG_U, "2025-03-04")).isEqualTo(1);
            assertThat(Cluster.read(Topics.JOB_SEEKERS.deadLetterName())).hasSize(2);
            Instance.patiently()
                    .untilAsserted(() -> assertThat(events(service, "consumed")).isEqualTo(4));
            assertThat(events(service, "applied")).isEqualTo(1);
            assertThat(events(service, "ignored")).isEqualTo(1);
            assertThat(events(service, "dead.lettered")).isEqualTo(2);
        }
    }

    @Test
    void aRebuildForgetsTheNightAndTakesAnotherOnceAllIsCounted() {
        Cluster.emptyReleases();
        cluster.send(Events.registered(Events.person(1), "kab-bekasi", "32.16", "2025-03-03", 0));
        cluster.flush();
        GivenReleases.write(LocalDate.parse("2999-01-01"), "12.75");

        try (var service = rebuilding()) {
            var releases = service.getBean(ReleaseSource.class);
            Instance.patiently().until(() -> releases.releases().night().isPresent());

            Night night = releases.releases().night().orElseThrow();
            assertThat(night.date()).isBetween(LocalDate.now(UTC).minusDays(1), LocalDate.now(UTC));
            assertThat(night.figures().areas()).containsExactly("32", "32.16", "ID");
            assertThat(releases.releases().months()).containsKeys(GivenReleases.MONTH, YearMonth.parse("2025-03"));
        }
        assertThat(GivenReleases.cellsOfTheNight())
                .contains("night/32.16/2025-03")
                .noneMatch(key -> key.startsWith("night/12.75/"));
    }

    @Test
    void showsTheGenerationThatTheLogNamesAndTheFirstAfterAllWasForgotten() {
        Cluster.emptyReleases();
        cluster.send(Events.registered(Events.person(1), "kab-bekasi", "32.16", "2025-03-03", 0));
        GivenReleases.writeGenerations(3, "a request");

        try (var service = service(stateDir)) {
            awaitCounted(service);
            assertThat(epoch(service)).isEqualTo(cluster.epoch() + "-g3");
        }
        try (var service = rebuilding()) {
            awaitCounted(service);
            assertThat(epoch(service)).isEqualTo(cluster.epoch());
            assertThat(service.getBean(RebuildEndpoint.class).state().shown()).isEqualTo(1);
        }
        assertThat(GivenReleases.keys()).doesNotContain("generations", "generations-request");
    }

    private static String epoch(ConfigurableApplicationContext service) {
        return service.getBean(FigureSource.class)
                .figures()
                .orElseThrow()
                .frame()
                .epoch();
    }

    @Test
    void isReadyOnceItsViewIsLoadedAndItsStateRestored() {
        try (var service = service(stateDir)) {
            var health = service.getBean(ViewHealthIndicator.class);

            Instance.patiently()
                    .untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));

            assertThat(service.getBean(FigureSource.class).figures()).isPresent();
        }
    }

    @Test
    void doesNotStartOnTopicsOfAnotherSize() {
        assertThatThrownBy(() -> service(stateDir, 3).close())
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("labour.vacancies.v1 has 4 partitions, not 3");
    }

    private void awaitCounted(ConfigurableApplicationContext service) {
        Instance.patiently()
                .until(() -> service.getBean(FigureSource.class)
                        .figures()
                        .filter(figures -> cluster.isCounted(figures))
                        .isPresent());
    }

    private static long value(ConfigurableApplicationContext service, Indicator indicator, String day) {
        Figures figures = service.getBean(FigureSource.class).figures().orElseThrow();
        return figures.value("32.16", Measure.of(indicator), LocalDate.parse(day));
    }

    private static double events(ConfigurableApplicationContext service, String verb) {
        return service.getBean(MeterRegistry.class).find("labour.events." + verb).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** As an application of its own: it waits until no other instance of the same runs. */
    private ConfigurableApplicationContext rebuilding() {
        return service(
                stateDir,
                Cluster.PARTITIONS,
                "--satunaker.analytics.kafka.rebuild=true",
                "--satunaker.analytics.kafka.application-id=rebuilding");
    }

    private ConfigurableApplicationContext service(Path stateDir) {
        return service(stateDir, Cluster.PARTITIONS);
    }

    private ConfigurableApplicationContext service(Path stateDir, int partitions, String... settings) {
        return KafkaRoom.start(Stream.concat(
                Stream.of(settings),
                Stream.of(
                        "--satunaker.analytics.validity-days=" + cluster.validity(),
                        "--satunaker.analytics.kafka.partitions=" + partitions,
                        "--satunaker.analytics.kafka.state-dir=" + stateDir)));
    }
}
