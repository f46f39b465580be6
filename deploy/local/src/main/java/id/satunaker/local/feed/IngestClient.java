package id.satunaker.local.feed;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts items the way a careful regional system does: NDJSON, and the same batch again, unchanged, until no item is
 * left without an answer. Sending again is always right: it counts once.
 */
final class IngestClient {

    private static final JsonMapper JSON = new JsonMapper();

    private final Resending resending = new Resending(Integer.MAX_VALUE);
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
        return resending.send(request(items)).path("accepted").asInt();
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
}
