package id.satunaker.local;

import id.satunaker.local.feed.SampleFeed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A made-up labour force of the local regions, put to ingest as the ministry does. */
final class ReferenceData {
    private static final int FIRST_VINTAGE = 2022;
    private static final int LAST_VINTAGE = 2025;
    private static final double GROWTH = 1.012;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int MOST_ATTEMPTS = 60;
    private static final long PAUSE_MILLIS = 500;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
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
        Answer answer = attempt();
        for (int again = 1; answer.isToBeSentAgain() && again < MOST_ATTEMPTS; again++) {
            Thread.sleep(PAUSE_MILLIS);
            answer = attempt();
        }
        if (answer.status != 200) {
            throw new Refusal("ingest does not take the reference data: " + answer.status + " " + answer.body);
        }
    }

    private Answer attempt() throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(503, e.toString());
        }
    }

    private record Answer(int status, String body) {

        boolean isToBeSentAgain() {
            return status == 207 || status == 429 || status >= 502;
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
