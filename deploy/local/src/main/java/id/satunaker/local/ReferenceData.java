package id.satunaker.local;

import id.satunaker.local.feed.Resending;
import id.satunaker.local.feed.SampleFeed;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A made-up labour force of the local regions, put to ingest as the ministry does. */
final class ReferenceData {
    private static final int FIRST_VINTAGE = 2022;
    private static final int LAST_VINTAGE = 2025;
    private static final double GROWTH = 1.012;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int MOST_ATTEMPTS = 60;

    private final HttpRequest request;

    /** Sent with the token of the ministry. */
    ReferenceData(URI ingest, String token) {
        this.request = HttpRequest.newBuilder(ingest.resolve("/v1/labour-force"))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .PUT(HttpRequest.BodyPublishers.ofString(file()))
                .build();
    }

    /**
     * Puts it, the same again for as long as nobody knows whether all of it is stored; a figure takes the place of the one
     * before, so every run may put it.
     */
    void put() throws Refusal, InterruptedException {
        try {
            JsonNode answer = new Resending(MOST_ATTEMPTS).send(request);
            if (answer.path("rejected").asInt() > 0) {
                throw new Refusal("ingest rejects some of the reference data: " + answer);
            }
        } catch (IllegalStateException e) {
            throw new Refusal("ingest does not take the reference data: " + e.getMessage(), e);
        }
    }

    private static String file() {
        return SampleFeed.labourForce().entrySet().stream()
                .flatMap(newest -> IntStream.rangeClosed(FIRST_VINTAGE, LAST_VINTAGE)
                        .mapToObj(year -> newest.getKey() + "," + year + "-08,"
                                + Math.round(newest.getValue() * Math.pow(GROWTH, (double) year - LAST_VINTAGE))))
                .collect(Collectors.joining("\n", "regionCode,vintage,persons\n", "\n"));
    }
}
