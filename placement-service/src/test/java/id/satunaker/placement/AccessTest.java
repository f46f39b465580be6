package id.satunaker.placement;

import static id.satunaker.placement.Samples.envelope;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.placement.AccessModel.Request;
import id.satunaker.placement.AccessModel.Role;
import id.satunaker.placement.AccessModel.Row;
import id.satunaker.placement.Service.Surroundings;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.Vacancy;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every role asks for everything, over HTTP, of real rows: it is answered what it may see and nothing else. */
class AccessTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    private static final JsonMapper JSON = new JsonMapper();
    private static final Surroundings surroundings = Surroundings.fresh();
    private static final Service service = surroundings.start();

    @BeforeAll
    static void send() {
        AccessModel.ROWS.forEach(AccessTest::send);
        register("known", AccessModel.PERSONS.get(0));
        register("unknown", "9".repeat(64));
        await().atMost(Duration.ofSeconds(60)).until(() -> Kafka.isReadWhole(surroundings.group()));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void answersWhatTheRoleMaySeeAndNothingElse(Role role) {
        String token = role.token();
        AccessModel.requests().forEach(request -> check(role, request, service.get(request.path(), token)));
    }

    @Test
    void asksForAllThatIsDescribed() {
        Set<String> described =
                JSON.readTree(service.get("/v3/api-docs", "").body()).path("paths").propertyNames().stream()
                        .filter(path -> !path.equals("/v3/api-docs"))
                        .map(path -> path.replaceAll("\\{\\w+}", "[^/?]+") + "(\\?.*)?")
                        .collect(toCollection(TreeSet::new));

        assertThat(described)
                .allSatisfy(path -> assertThat(AccessModel.requests().map(Request::path))
                        .as(path)
                        .anyMatch(asked -> asked.matches(path)));
    }

    /** What is answered of a person whom others have placed long since is what is answered of one whom nobody knows. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?date=2025-06-01", "?history=true"})
    void tellsNothingOfAPersonToWhoRegistersTheNumber(String query) {
        String token = Tokens.participant("probing");

        assertThat(probe(query, "known", token))
                .isEqualTo(probe(query, "unknown", token))
                .contains("probing");
    }

    private static String probe(String query, String recordId, String token) {
        HttpResponse<String> answer = service.get("/v1/job-seekers/probing/" + recordId + query, token);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replace('"' + recordId + '"', "").replaceAll("[0-9a-f]{64}", "");
    }

    private static void check(Role role, Request request, HttpResponse<String> answer) {
        Optional<Set<String>> expected = role.scope ? request.expected(role) : Optional.empty();

        assertThat(answer.statusCode())
                .as("%s %s: %s", role, request.path(), answer.body())
                .isEqualTo(expected.isPresent() ? 200 : role.scope ? 404 : 403);
        assertThat(shown(answer.body())).as("%s %s", role, request.path()).isEqualTo(expected.orElse(Set.of()));
        if (!role.ministry) {
            assertThat(answer.body().replace(request.path(), ""))
                    .doesNotContain("personId")
                    .doesNotContain("acce55");
        }
    }

    /** The records of this test that an answer holds anywhere. */
    private static Set<String> shown(String body) {
        return objects(JSON.readTree(body))
                .filter(node -> node.has("recordId") && node.has("eventId"))
                .map(node -> node.path("participantId").asString() + "/"
                        + node.path("recordId").asString())
                .filter(name -> name.startsWith("access-"))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> objects(JsonNode node) {
        return Stream.concat(Stream.of(node), node.values().stream().flatMap(AccessTest::objects));
    }

    /** An hour after the others. */
    private static void register(String recordId, String person) {
        var envelope = envelope("probing", recordId).setReceivedAt(Samples.MORNING.plusSeconds(3_600));
        Kafka.send(Samples.jobSeeker(
                envelope,
                person,
                Samples.registration().setEndedOn(null).setConfirmedOn(null).setWorking(false)));
    }

    /** First as it was, then retracted where it is. */
    private static void send(Row row) {
        Stream.of(false, true)
                .filter(retracted -> !retracted || row.retracted())
                .forEach(retracted -> {
                    var envelope = envelope(row.publisher(), row.id())
                            .setRegionCode(row.region())
                            .setRecordedAt(Samples.MORNING.plusSeconds(retracted ? 1 : 0))
                            .setRetracted(retracted);
                    switch (row.kind()) {
                        case JOB_SEEKER -> Kafka.send(Samples.jobSeeker(envelope, row.person(), inForceToday()));
                        case PLACEMENT ->
                            Kafka.send(Samples.placement(
                                    envelope, row.person(), Samples.placement().setVacancy(row.vacancy())));
                        case VACANCY ->
                            Kafka.send(Samples.vacancy(envelope, openToday().setTitle("Aksestabel")));
                    }
                });
    }

    private static Registration.Builder inForceToday() {
        return Samples.registration().setConfirmedOn(TODAY).setEndedOn(null);
    }

    private static Vacancy.Builder openToday() {
        return Samples.vacancy().setValidUntil(TODAY).setClosedOn(null);
    }
}
