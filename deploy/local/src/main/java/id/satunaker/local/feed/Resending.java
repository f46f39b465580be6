package id.satunaker.local.feed;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends a request to ingest, and the same again, unchanged, until it is told what became of every item. */
public final class Resending {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 500;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECTS_WITHIN).build();
    private final int mostAttempts;

    public Resending(int mostAttempts) {
        this.mostAttempts = mostAttempts;
    }

    /**
     * The answer that leaves no item's fate open.
     *
     * @throws IllegalStateException when ingest refuses the request as a whole, or leaves its fate open to the last attempt
     */
    public JsonNode send(HttpRequest request) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            JsonNode answer = attempt(request);
            if (answer != null && answer.path("retry").asInt(0) == 0) {
                return answer;
            }
            if (attempt == mostAttempts) {
                throw new IllegalStateException("Ingest does not say what became of the request to "
                        + request.uri().getPath() + ", though it was sent " + attempt + " times");
            }
            // The pause that a sender owes a service that is away; nothing tells when that is back.
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** The answer, or null when there was none that says what became of the items. */
    private @Nullable JsonNode attempt(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200, 207, 422 -> JSON.readTree(response.body());
                case 429, 502, 503, 504 -> null;
                default ->
                    throw new IllegalStateException("Ingest answered " + response.statusCode() + " to "
                            + request.uri().getPath() + ": " + response.body());
            };
        } catch (IOException e) {
            return null;
        }
    }
}
