package id.satunaker.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Operates the generations of a service by way of one instance. */
record Rebuilding(Service instance) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    /** Begins another generation; gives how all stand once it was compared. */
    JsonNode runToItsEnd() {
        ask("POST", "");
        return awaitEnd();
    }

    JsonNode awaitEnd() {
        await().atMost(PATIENCE).until(() -> state().path("phase").asString().equals("STEADY"));
        return state();
    }

    /** Gives how they stand when that is answered, which is at once. */
    JsonNode ask(String method, String path) {
        var asked = instance.rebuild(method, path);
        assertThat(asked.statusCode()).isEqualTo(202);
        JsonNode state = state();
        assertThat(state.path("answered").asString())
                .isEqualTo(JSON.readTree(asked.body()).path("request").asString());
        return state;
    }

    JsonNode state() {
        return JSON.readTree(instance.rebuild("GET", "").body());
    }
}
