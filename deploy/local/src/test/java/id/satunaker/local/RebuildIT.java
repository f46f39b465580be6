package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.local.RunScript.Said;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** {@code run rebuild}: all figures are built anew under a feed and under readers, none of whom is left without an answer. */
@ExtendWith(StackExtension.class)
class RebuildIT {
    /** Lives that no other test sends. */
    private static final int FIRST_LIFE = 30_000;

    private static final int LIVES = 8_000;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Stack stack;
    private final Caller caller;
    private final URI endpoint;
    private final URI ofRecords;
    private final HttpClient http = HttpClient.newHttpClient();

    RebuildIT(Stack stack) {
        this.stack = stack;
        this.caller = new Caller(stack);
        this.endpoint = stack.addresses().management(Part.ANALYTICS).resolve("/actuator/rebuild");
        this.ofRecords = stack.addresses().management(Part.PLACEMENT).resolve("/actuator/rebuild");
    }

    /** For the tests that share the stack. */
    @AfterEach
    void forgetTheGenerationsBeside() throws Exception {
        for (URI service : List.of(endpoint, ofRecords)) {
            if (!state(service).path("beside").isNull()) {
                ask("DELETE", service);
            }
            await().atMost(PATIENCE).until(() -> state(service).path("beside").isNull());
        }
    }

    @Test
    void showsTheSameFiguresBuiltAnewAndGoesBackWhileAllReadersAreAnswered() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        List<Life> lives = IntStream.range(FIRST_LIFE, FIRST_LIFE + LIVES)
                .mapToObj(number -> new Life(number, today))
                .toList();
        List<Sent> events =
                lives.stream().flatMap(life -> life.events().stream()).toList();
        CountedOnce countedOnce = new CountedOnce(caller, today.minusDays(160), today);
        int before = state().path("shown").asInt();
        int recordsBefore = state(ofRecords).path("shown").asInt();

        try (RetryingClient client = new RetryingClient(caller);
                Reading reading = new Reading(stack)) {
            List<Future<?>> sending = client.send(events);
            Said rebuild = rebuild();

            assertThat(rebuild.code()).as("%s", rebuild).isZero();
            assertThat(rebuild.out().get(rebuild.out().size() - 1))
                    .endsWith("Generation %d is shown, generation %d is kept"
                            .formatted(state().path("newest").asInt(), before));
            assertThat(state().path("differences").asInt()).isZero();
            assertThat(state(ofRecords).path("outcome").asString())
                    .isEqualTo("Generation %d is shown, generation %d is kept"
                            .formatted(state(ofRecords).path("newest").asInt(), recordsBefore));
            for (Future<?> sender : sending) {
                sender.get();
            }
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> countedOnce.holdsFor(lives));

            ask("POST", URI.create(endpoint + "/back"));
            await().atMost(PATIENCE).until(() -> state().path("shown").asInt() == before);
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> countedOnce.holdsFor(lives));
            System.out.println(
                    reading.answered() + " answers, " + reading.failures().size() + " failures");
            assertThat(reading.failures()).isEmpty();
            assertThat(reading.answered()).isGreaterThan(100);
        }
    }

    @Test
    void saysWhyItDoesNotRebuild() throws Exception {
        String data = StackExtension.emptyData("no-rebuild").toString();
        String elsewhere = String.valueOf(StackExtension.freeBasePort());

        Said nothing = RunScript.ofThisModule().run("rebuild", "--data", data);
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.err()).containsExactly("run: nothing has ever run with data in " + data);

        Said away = RunScript.ofThisModule().run("rebuild", "--data", data(), "--base-port", elsewhere);
        assertThat(away.code()).isEqualTo(1);
        assertThat(away.err()).singleElement().asString().endsWith("a rebuild needs a stack that runs");
    }

    private Said rebuild() throws Exception {
        String port = String.valueOf(stack.addresses().basePort());
        return RunScript.ofThisModule().run("rebuild", "--data", data(), "--base-port", port);
    }

    private String data() {
        return stack.tokens()
                .file(LocalParticipant.MINISTRY)
                .getParent()
                .getParent()
                .toString();
    }

    private JsonNode state() throws Exception {
        return state(endpoint);
    }

    private JsonNode state(URI service) throws Exception {
        return Caller.JSON.readTree(
                caller.getAs(LocalParticipant.MINISTRY, service).body());
    }

    private void ask(String method, URI address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + stack.tokens().of(LocalParticipant.MINISTRY))
                .method(method, BodyPublishers.noBody())
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
    }
}
