package id.satunaker.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A client of one running service, with a token of kab-bekasi. */
record ServiceClient(Issuer issuer, int port, int managementPort) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    HttpResponse<String> post(String kind, String mediaType, String body) {
        return send(request(kind, mediaType, HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest request(String kind, String mediaType, HttpRequest.BodyPublisher body) {
        return request(issuer.token("kab-bekasi", "32.16"), kind, mediaType, body);
    }

    HttpRequest request(String token, String kind, String mediaType, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(address(port, "/v1/" + kind))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", mediaType)
                .POST(body)
                .build();
    }

    /** As the ministry, in the name of which the service has to know an agreement. */
    HttpResponse<String> putLabourForce(String file) {
        String token = issuer.token(claims -> claims.claim("participant_id", "kemnaker")
                .claim("regions", List.of("*"))
                .claim("scope", "reference:write"));
        return send(HttpRequest.newBuilder(address(port, "/v1/labour-force"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .PUT(HttpRequest.BodyPublishers.ofString(file))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request, body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest request) {
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The form of a browser, its parts divided by {@code --x}. */
    HttpRequest form(String parts) {
        return HttpRequest.newBuilder(address(port, "/form"))
                .timeout(PATIENCE)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(parts))
                .build();
    }

    HttpResponse<byte[]> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(address(port, path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + issuer.token("kab-bekasi", "32.16"))
                .build();
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** An answer of the management port. */
    HttpResponse<String> actuator(String path) {
        return send(HttpRequest.newBuilder(address(managementPort, "/actuator/" + path))
                .timeout(PATIENCE)
                .build());
    }

    boolean isReady() {
        return actuator("health/readiness").statusCode() == 200;
    }

    boolean isAlive() {
        return actuator("health/liveness").statusCode() == 200;
    }

    /** The sum of a metric over those of its tags that begin so. */
    double metric(String beginning) {
        return actuator("prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static URI address(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
