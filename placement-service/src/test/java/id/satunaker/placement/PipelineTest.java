package id.satunaker.placement;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.placement.Service.Surroundings;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import id.satunaker.schemas.readme.Readme;
import id.satunaker.schemas.topic.Topics;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Events through the real broker into real rows, and out again over HTTP. */
class PipelineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Surroundings surroundings = Surroundings.fresh();
    private static final Service service = surroundings.start();
    private static final Rows rows = new Rows(surroundings);
    /** How the ids begin that no other test uses, all of which share the broker. */
    private static final String OWN = "pipeline-";

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void keepsTheGreatestVersionOfAllThatWasSentInAnyOrder() {
        Histories histories = new Histories(new Random(5), OWN, 5);
        List<JobSeekerEvent> jobSeekers = twice(histories.jobSeekers(150).toList());
        List<PlacementEvent> placements = twice(histories.placements(150).toList());
        List<VacancyEvent> vacancies = twice(histories.vacancies(150).toList());

        jobSeekers.forEach(Kafka::send);
        placements.forEach(Kafka::send);
        vacancies.forEach(Kafka::send);
        await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()));

        for (String participant : List.of("kab-bekasi", "kota-bandung")) {
            assertThat(kept("job_seeker", "record_id || person_id", participant))
                    .isEqualTo(Rows.expected(
                            participant, jobSeekers, JobSeekerEvent::getEnvelope, JobSeekerEvent::getPersonId));
            assertThat(kept("placement", "record_id || person_id", participant))
                    .isEqualTo(Rows.expected(
                            participant, placements, PlacementEvent::getEnvelope, PlacementEvent::getPersonId));
            assertThat(kept("vacancy", "record_id", participant))
                    .isEqualTo(Rows.expected(participant, vacancies, VacancyEvent::getEnvelope, event -> ""));
        }
        assertThat(service.accountsFor(Kafka.size())).isTrue();
    }

    @Test
    void countsAPlacementThatCameBeforeItsVacancy() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        Kafka.send(Samples.placement(
                envelope("kab-batang", "p-1"),
                ALICE,
                Samples.placement().setVacancy("kab-batang/v-1").setStartedOn(today)));
        Kafka.send(Samples.vacancy(
                envelope("kab-batang", "v-1"),
                Samples.vacancy()
                        .setOpenings(3)
                        .setOpenedOn(today)
                        .setValidUntil(null)
                        .setClosedOn(null)));
        await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()));

        String answer = service.get("/v1/vacancies/kab-batang/v-1", Tokens.participant("kab-subang"))
                .body();

        assertThat(answer).contains("\"open\":true").contains("\"openPosts\":2");
    }

    @Test
    void answersAPersonsRecordToItsPublisherAndTheMinistryOnly() {
        Kafka.send(Samples.jobSeeker(envelope("kab-batang", "r:1.0"), ALICE, Samples.registration()));
        await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()));
        String path = "/v1/job-seekers/kab-batang/r:1.0";

        assertThat(service.get(path, Tokens.participant("kab-batang")).statusCode())
                .isEqualTo(200);
        assertThat(service.get(path, Tokens.participant("kab-batang")).body()).doesNotContain(ALICE);
        assertThat(service.get(path, Tokens.ministry()).body()).contains(ALICE);
        assertThat(service.get(path, Tokens.participant("kab-subang")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void keepsWhatItsTopicLastSaidOfAParticipant() {
        Kafka.send(Samples.participant("kab-subang").build());
        Kafka.send(
                Samples.participant("kab-subang").setHeartbeatDay(Samples.DAY).build());
        Kafka.send(Topics.PARTICIPANTS, "kab-subang", new byte[] {1});
        await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()));

        assertThat(rows.jdbc()
                        .queryForList(
                                "SELECT heartbeat_on FROM participant WHERE participant_id = 'kab-subang'",
                                LocalDate.class))
                .containsExactly(Samples.DAY);
        assertThat(service.count("labour.records.dead.lettered", "kind", "participant"))
                .isEqualTo(1);
        assertThat(service.accountsFor(Kafka.size())).isTrue();
    }

    @Test
    void countsDataQualityNowAndByDay() {
        String token = Tokens.participant("kab-sijunjung");
        Kafka.send(Samples.placement(
                envelope("kab-sijunjung", "p-1"), ALICE, Samples.placement().setVacancy(null)));
        await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()));

        String counts = service.get("/v1/data-quality?rule=PLACEMENT_WITHOUT_VACANCY", token)
                .body();

        assertThat(counts).contains("\"count\":1,\"of\":1,").doesNotContain("kab-batang");
        await().atMost(PATIENCE)
                .until(() -> service.get("/v1/data-quality/series?rule=PLACEMENT_WITHOUT_VACANCY", token)
                        .body()
                        .contains("\"count\":1,\"of\":1,"));
    }

    @Test
    void commitsNoOffsetBeforeTheDatabaseHasTheRow() {
        await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()));
        long before = Kafka.committed(surroundings.group(), Topics.PLACEMENTS);
        rows.jdbc().execute("ALTER TABLE placement RENAME TO elsewhere");

        Kafka.send(Samples.placement(envelope("kab-asahan", "p-1"), ALICE, Samples.placement()));
        await().atMost(PATIENCE).until(() -> !service.isReady());
        assertThat(Kafka.committed(surroundings.group(), Topics.PLACEMENTS)).isEqualTo(before);
        assertThat(service.isLive()).isTrue();

        rows.jdbc().execute("ALTER TABLE elsewhere RENAME TO placement");
        await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()) && service.isReady());
        assertThat(rows.versions("placement", "record_id", "kab-asahan")).containsOnlyKeys("p-1");
        assertThat(service.accountsFor(Kafka.size())).isTrue();
    }

    @Test
    void offersTheMetricsOfItsReadmeOnTheManagementPort() {
        Kafka.send(Samples.vacancy(envelope("kab-batang", "v-2"), Samples.vacancy()));

        String metrics = await().atMost(PATIENCE)
                .until(() -> service.getManagement("/actuator/prometheus").body(), PipelineTest::isComplete);

        assertThat(Pattern.compile("# TYPE (labour_\\w+) ").matcher(metrics).results())
                .extracting(type -> type.group(1))
                .containsExactlyInAnyOrderElementsOf(Readme.ofModule().metrics());
        assertThat(metrics)
                .contains("labour_partitions_stalled{generation=\"1\"} 0.0")
                .contains("kafka_consumer_fetch_manager_records_lag");
    }

    @Test
    void answersItsManagementOnlyThere() {
        assertThat(service.get("/actuator/health", Tokens.ministry()).statusCode())
                .isEqualTo(404);
        assertThat(service.getManagement("/v1/vacancies").statusCode()).isIn(401, 404);
    }

    @Test
    void showsNoDetailsOfItsHealth() {
        assertThat(service.getManagement("/actuator/health/readiness").body())
                .doesNotContain("components")
                .doesNotContain("details");
    }

    private static Map<String, String> kept(String table, String key, String participantId) {
        Map<String, String> versions = rows.versions(table, key, participantId);
        versions.keySet().removeIf(record -> !record.startsWith(OWN));
        return versions;
    }

    /** Data quality shows once it has been counted of something. */
    private static boolean isComplete(String metrics) {
        return metrics.contains("labour_data_quality_findings{") && metrics.contains("labour_data_quality_examined{");
    }

    private static <E> List<E> twice(List<E> events) {
        List<E> sent = new ArrayList<>(events);
        sent.addAll(events);
        Collections.shuffle(sent, new Random(6));
        return sent;
    }
}
