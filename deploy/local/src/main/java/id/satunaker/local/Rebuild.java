package id.satunaker.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets a service of a running stack build all that it shows anew beside that, and says how that goes. */
final class Rebuild {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(500);
    /** Longer than a service is away while it is started again. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String service;
    private final URI endpoint;
    private final String token;
    private final Duration patience;
    private final Progress progress;
    private String said = "";

    /**
     * What is rebuilt.
     *
     * @param service its name
     * @param token of who may operate it
     */
    record Target(String service, URI management, String token) {}

    /** @param patience how long the service may be away, or take to answer the request */
    Rebuild(Target target, Duration patience, Progress progress) {
        this.service = target.service();
        this.endpoint = target.management().resolve("/actuator/rebuild");
        this.token = target.token();
        this.patience = patience;
        this.progress = progress;
    }

    /** Returns when what is new is shown; refuses where it is not the same, and the old stays. */
    void run() throws Refusal, InterruptedException {
        String request = ask().path("request").asString();
        JsonNode state = awaitAnswer(request);
        if (outcome(state).startsWith("Refused")) {
            throw new Refusal(service + " does not rebuild: " + outcome(state));
        }
        int built = state.path("newest").asInt();
        while (!state.path("phase").asString().equals("STEADY")) {
            say(built, state);
            state = lookAgain();
        }
        if (state.path("shown").asInt() != built) {
            throw new Refusal(service + " shows the old ones: " + outcome(state));
        }
        say(outcome(state));
    }

    private JsonNode ask() throws Refusal, InterruptedException {
        try {
            HttpResponse<String> answer = send(request().POST(BodyPublishers.noBody()));
            if (answer.statusCode() == 202) {
                return JSON.readTree(answer.body());
            }
            throw new Refusal(service + " does not rebuild: " + endpoint + " answers " + answer.statusCode());
        } catch (IOException e) {
            throw new Refusal("nothing answers at " + endpoint + ": a rebuild needs a stack that runs", e);
        }
    }

    /** Requests are rare, so a service keeps the last one only. */
    private JsonNode awaitAnswer(String request) throws Refusal, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        JsonNode state = lookAgain();
        while (!state.path("answered").asString("").equals(request)) {
            if (System.nanoTime() > deadline) {
                throw new Refusal(service + " has not answered; another request may have come in between: " + endpoint);
            }
            state = lookAgain();
        }
        return state;
    }

    /** Half a second after the last look. */
    private JsonNode lookAgain() throws Refusal, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            // the endpoint answers questions and tells nobody of a change: there is nothing else to wait for
            Thread.sleep(LOOK.toMillis());
            try {
                HttpResponse<String> answer = send(request().GET());
                if (answer.statusCode() == 200) {
                    return JSON.readTree(answer.body());
                }
            } catch (IOException e) {
                say("does not answer");
            }
            if (System.nanoTime() > deadline) {
                throw new Refusal(service + " does not say any more how the rebuild goes: " + endpoint);
            }
        }
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(endpoint).timeout(TIMEOUT).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private void say(int built, JsonNode state) {
        if (state.path("phase").asString().equals("COMPARING")) {
            say("generation " + built + " is compared");
        } else if (state.path("behind").isNumber()) {
            say("generation " + built + " is " + state.path("behind").asLong() + " events behind");
        } else {
            say("generation " + built + " begins");
        }
    }

    /** Once, until there is something else to say. */
    private void say(String line) {
        if (!line.equals(said)) {
            said = line;
            progress.say(service + ": " + line);
        }
    }

    private static String outcome(JsonNode state) {
        return state.path("outcome").asString("");
    }
}
