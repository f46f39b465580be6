package id.satunaker.schemas.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.satunaker.schemas.serde.SerdeSettings.RegistryAccess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.common.errors.InterruptException;

/**
 * The registry's HTTP side: the addresses in turn until one answers, each within bounded time to connect and to answer.
 */
final class RegistryHttp {
    private static final String JSON_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int SERVER_ERROR = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryAccess access;
    private final HttpClient client;

    RegistryHttp(RegistryAccess access) {
        this.access = access;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(access.connectTimeout())
                .build();
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path, Map<String, String> body) {
        return send("POST", path, json(body));
    }

    Answer put(String path, Map<String, String> body) {
        return send("PUT", path, json(body));
    }

    private Answer send(String method, String path, BodyPublisher body) {
        RegistryUnavailableException failure = null;
        for (URI url : access.urls()) {
            try {
                return answer(request(url.resolve(path), method, body));
            } catch (RegistryUnavailableException e) {
                if (failure != null) {
                    e.addSuppressed(failure);
                }
                failure = e;
            }
        }
        throw failure != null ? failure : new RegistryUnavailableException("No schema.registry.url is set");
    }

    private HttpRequest request(URI uri, String method, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(access.readTimeout())
                .header("Accept", JSON_TYPE + ", application/json")
                .method(method, body);
        if (!"GET".equals(method)) {
            request.header("Content-Type", JSON_TYPE);
        }
        access.userInfo().ifPresent(userInfo -> request.header("Authorization", basic(userInfo)));
        return request.build();
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= SERVER_ERROR) {
                throw new RegistryUnavailableException("The schema registry answered " + response.statusCode() + " to "
                        + request.uri() + "; the record is not at fault and may be tried again");
            }
            return new Answer(request.uri(), response.statusCode(), parse(response.body()));
        } catch (IOException e) {
            throw new RegistryUnavailableException(
                    "The schema registry cannot be reached (" + request.uri() + ": " + e
                            + "): check schema.registry.url and that it runs; the record may be tried again",
                    e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static BodyPublisher json(Map<String, String> body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings can always be written as JSON", e);
        }
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    /** What a registry said, whichever status it chose below 500. */
    record Answer(URI uri, int status, JsonNode body) {
        private static final int OK = 200;

        /** The body of a success; anything else is not a registry, or one that does not let us in. */
        JsonNode ok() {
            if (status != OK || !body.isObject()) {
                throw new RegistryUnavailableException("The schema registry answered " + status + " to " + uri + " ("
                        + message() + "): check schema.registry.url and basic.auth.user.info");
            }
            return body;
        }

        String message() {
            return body.path("message").asText("no message");
        }
    }
}
