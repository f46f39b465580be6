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
import tools.jackson.databind.JsonNode;

/** The records are made anew from offset 0 beside those that are shown, and nobody who reads notices. */
class RebuildTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Surroundings surroundings = Surroundings.fresh();
    private final Rows rows = new Rows(surroundings);

    @Test
    void showsTheSameRowsAndGoesBackWhileReadersAskAndEventsCome() {
        Kafka.send(Samples.jobSeeker(envelope("rebuild", "r-1"), ALICE, Samples.registration()));
        Kafka.send(Samples.vacancy(envelope("rebuild", "v-1"), Samples.vacancy()));
        List<String> paths =
                List.of("/v1/vacancies?limit=5", "/v1/vacancies/rebuild/v-1", "/v1/job-seekers/rebuild/r-1");
        try (Service one = startAndReadWhole();
                Service two = startAndReadWhole()) {
            Rebuilding rebuilding = new Rebuilding(one);
            try (Feeding feeding = new Feeding();
                    Asking asking = new Asking(List.of(one, two), paths)) {
                JsonNode end = rebuilding.runToItsEnd();

                assertThat(end.path("outcome").asString()).isEqualTo("Generation 2 is shown, generation 1 is kept");
                assertThat(end.path("shown").asInt()).isEqualTo(2);
                await().atMost(PATIENCE).until(() -> shows(one, 2) && shows(two, 2));

                new Rebuilding(two).ask("POST", "/back");
                await().atMost(PATIENCE).until(() -> shows(one, 1) && shows(two, 1));
                feeding.close();
                await().atMost(PATIENCE).until(() -> isReadWhole(1) && isReadWhole(2));
                assertThat(rows.all(2)).isNotEmpty().isEqualTo(rows.all(1));

                rebuilding.ask("DELETE", "");
                await().atMost(PATIENCE).until(() -> !rows.schemas().contains("records_2"));
                assertThat(Kafka.groups()).contains(surroundings.group()).doesNotContain(surroundings.group(2));
                System.out.println(feeding.sent() + " events came, " + asking.answered() + " answers, "
                        + asking.failures().size() + " failures");
                assertThat(asking.failures()).isEmpty();
                assertThat(asking.answered()).isGreaterThan(100);
            }
        }
    }

    @Test
    void keepsAnotherResultBesideUntilItIsShownByHand() {
        Kafka.send(Samples.jobSeeker(envelope("rebuild", "r-2"), ALICE, Samples.registration()));
        Kafka.send(Samples.vacancy(envelope("rebuild", "v-2"), Samples.vacancy()));
        try (Service service = startAndReadWhole()) {
            List<String> before = rows.all(1);
            rows.jdbc()
                    .execute("UPDATE job_seeker SET sex = 'M' WHERE participant_id = 'rebuild' AND record_id = 'r-2'");
            rows.jdbc().execute("DELETE FROM vacancy_version WHERE participant_id = 'rebuild' AND record_id = 'v-2'");

            JsonNode end = new Rebuilding(service).runToItsEnd();

            assertThat(end.path("shown").asInt()).isEqualTo(1);
            assertThat(end.path("differences").asInt()).isEqualTo(2);
            assertThat(end.path("outcome").asString())
                    .startsWith("Generation 2 differs in 2 records and is kept beside: job_seeker rebuild/r-2 ")
                    .contains("vacancy rebuild/v-2 ");
            assertThat(service.isReady()).isTrue();

            new Rebuilding(service).ask("POST", "/back");
            await().atMost(PATIENCE).until(() -> shows(service, 2));
            assertThat(rows.all(2)).isEqualTo(before);
        }
    }

    @Test
    void makesRowsOfAnotherValidityAtTheStart() {
        Kafka.send(Samples.jobSeeker(
                envelope("rebuild", "r-3"), ALICE, Samples.registration().setEndedOn(null)));
        startAndReadWhole().close();

        try (Service service = surroundings.start("satunaker.placement.validity-days=90")) {
            assertThat(service.get("/v1/job-seekers/rebuild/r-3", Tokens.ministry())
                            .statusCode())
                    .isEqualTo(200);
            JsonNode end = new Rebuilding(service).awaitEnd();

            assertThat(end.path("outcome").asString()).isEqualTo("Generation 2 is shown, generation 1 is kept");
            assertThat(inForceUntil(1)).isEqualTo(Samples.DAY.plusDays(187).toString());
            assertThat(inForceUntil(2)).isEqualTo(Samples.DAY.plusDays(97).toString());
        }
        try (Service again = surroundings.start("satunaker.placement.validity-days=90")) {
            assertThat(new Rebuilding(again).state().path("newest").asInt()).isEqualTo(2);
        }
    }

    /** Another version of the service made them. */
    @Test
    void showsTablesOfAnotherLayoutUntilItsOwnAreFull() {
        Kafka.send(Samples.vacancy(envelope("rebuild", "v-5"), Samples.vacancy()));
        startAndReadWhole().close();
        rows.jdbc().execute("UPDATE generation SET layout = 'another'");

        try (Service service = surroundings.start()) {
            assertThat(service.isReady() && shows(service, 1)).isFalse();
            assertThat(service.get("/v1/vacancies/rebuild/v-5", Tokens.ministry())
                            .statusCode())
                    .isEqualTo(200);
            JsonNode end = new Rebuilding(service).awaitEnd();

            assertThat(end.path("outcome").asString())
                    .isEqualTo(
                            "Generation 2 is shown, generation 1 is kept, not compared: its tables have another layout");
            await().atMost(PATIENCE).until(service::isReady);
            assertThat(rows.all(2)).isEqualTo(rows.all(1));
            assertThat(new Rebuilding(service)
                            .ask("POST", "/back")
                            .path("outcome")
                            .asString())
                    .startsWith("Refused: Generation 1 has another layout");
        }
    }

    @Test
    void forgetsAllAtAStartThatIsToldSo() {
        Kafka.send(Samples.vacancy(envelope("rebuild", "v-4"), Samples.vacancy()));
        startAndReadWhole().close();
        rows.jdbc().execute("UPDATE vacancy SET recorded_at = recorded_at + interval '9 years'");

        try (Service service = surroundings.start("satunaker.placement.kafka.rebuild=true")) {
            await().atMost(PATIENCE).until(() -> isReadWhole(2) && service.isReady());

            assertThat(new Rebuilding(service).state().path("shown").asInt()).isEqualTo(2);
            assertThat(rows.versions("records_2.vacancy", "record_id", "rebuild"))
                    .isEqualTo(rows.versions("records_1.vacancy", "record_id", "rebuild"));
            assertThat(rows.all(2)).hasSameSizeAs(rows.all(1)).isNotEqualTo(rows.all(1));
        }
    }

    @Test
    void isForWhoMayOperateTheService() {
        try (Service service = surroundings.start()) {
            for (String method : List.of("GET", "POST", "DELETE")) {
                assertThat(service.rebuild(method, "", Tokens.ministry()).statusCode())
                        .isEqualTo(403);
            }
            assertThat(service.rebuild("POST", "/elsewhere").statusCode()).isEqualTo(404);
            assertThat(new Rebuilding(service).state().path("answered").isNull())
                    .isTrue();
        }
    }

    @Test
    void doesNotStartOnTopicsThatAreNotAsDeclared() {
        assertThatThrownBy(() -> surroundings.start("satunaker.placement.kafka.partitions=5"))
                .hasStackTraceContaining("labour.job-seekers.v1 has 3 partitions, not 5");
    }

    private Service startAndReadWhole(String... arguments) {
        Service service = surroundings.start(arguments);
        await().atMost(PATIENCE).until(() -> isReadWhole(1) && service.isReady());
        return service;
    }

    private boolean isReadWhole(int generation) {
        return Kafka.isReadWhole(surroundings.group(generation));
    }

    private static boolean shows(Service service, int generation) {
        return service.gauge("labour.generation.shown") == generation;
    }

    private String inForceUntil(int generation) {
        return rows.jdbc()
                .queryForObject(
                        "SELECT in_force_until::text FROM records_" + generation
                                + ".job_seeker WHERE participant_id = 'rebuild' AND record_id = 'r-3'",
                        String.class);
    }
}
