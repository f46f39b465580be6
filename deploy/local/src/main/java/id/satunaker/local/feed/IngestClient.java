package id.satunaker.local.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts items the way a careful regional system does: NDJSON, and the same batch again, unchanged, until no item is
 * left without an answer. Sending again is always right: it counts once.
 */
final class IngestClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long PAUSE_MILLIS = 500;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI ingest;
    private final Map<String, String> tokens;

    IngestClient(URI ingest, Map<String, String> tokens) {
        this.ingest = ingest;
        this.tokens = Map.copyOf(tokens);
    }

    /**
     * Sends items of one participant and kind.
     *
     * @return how many were accepted; the rest were rejected for good
     * @throws IllegalStateException when ingest refuses the request as a whole
     */
    int post(List<SampleEvent> items) throws InterruptedException {
        HttpRequest request = request(items);
        while (true) {
            JsonNode answer = attempt(request);
            if (answer != null && answer.path("retry").asInt(0) == 0) {
                return answer.path("accepted").asInt();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private HttpRequest request(List<SampleEvent> items) {
        SampleEvent first = items.get(0);
        String token = tokens.get(first.participant());
        if (token == null) {
            throw new IllegalStateException("No token for participant " + first.participant());
        }
        String body =
                items.stream().map(item -> JSON.writeValueAsString(item.body())).collect(Collectors.joining("\n"));
        return HttpRequest.newBuilder(ingest.resolve(first.kind().path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
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
