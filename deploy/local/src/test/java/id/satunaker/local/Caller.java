package id.satunaker.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts events and reads figures over HTTP, as participants and dashboards do. */
final class Caller {
    static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Addresses addresses;
    private final Tokens tokens;

    Caller(Stack stack) {
        this(stack.addresses(), stack.tokens());
    }

    Caller(Addresses addresses, Tokens tokens) {
        this.addresses = addresses;
        this.tokens = tokens;
    }

    /** The answer to an array of items of one kind, such as {@code /v1/job-seekers}. */
    HttpResponse<String> post(String participant, String kind, List<Map<String, Object>> items)
            throws IOException, InterruptedException {
        return post(participant, kind, "application/json", JSON.writeValueAsString(items));
    }

    /** The answer to a body in any format. */
    HttpResponse<String> post(String participant, String kind, String mediaType, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(addresses.ingest().resolve(kind))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.of(participant))
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** As the ministry. */
    HttpResponse<String> putLabourForce(String file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(addresses.ingest().resolve("/v1/labour-force"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.of(LocalParticipant.MINISTRY))
                .header("Content-Type", "text/csv")
                .PUT(BodyPublishers.ofString(file))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Values of every day of the range, both ends included; {@code by} is a dimension and a category, or empty. */
    long[] series(Series series, LocalDate from, LocalDate to) throws IOException, InterruptedException {
        String by = series.dimension().isEmpty() ? "" : "&by=" + series.dimension();
        URI address = addresses
                .analytics()
                .resolve("/v1/series?indicator=" + series.indicator() + "&region=" + series.area() + "&from=" + from
                        + "&to=" + to + by);
        JsonNode points = get(address).get("points");
        long[] values = new long[points.size()];
        for (int i = 0; i < values.length; i++) {
            JsonNode point = points.get(i);
            values[i] = series.dimension().isEmpty()
                    ? point.get("value").asLong()
                    : point.get("values").get(series.category()).asLong();
        }
        return values;
    }

    /** What a participant is answered when it asks for a record. */
    HttpResponse<String> getAs(String participant, URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + tokens.of(participant))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    JsonNode get(URI address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(address + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** One line of a chart: an indicator of an area, whole or of one category. */
    record Series(String indicator, String dimension, String category, String area) {
        static Series of(String indicator, String area) {
            return new Series(indicator, "", "", area);
        }
    }
}
