package id.satunaker.placement;

import static java.util.Map.entry;

import id.satunaker.schemas.backend.KafkaBackend;
import id.satunaker.schemas.backend.PostgresBackend;
import id.satunaker.schemas.backend.RegistryBackend;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service, running on the real broker, registry and PostgreSQL, each behind a gate where it matters. */
final class Service implements AutoCloseable {
    static final int PARTITIONS = 3;

    private static final HttpClient http = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** What surrounds a service: its own database and consumer group, and the gates to what may go away. */
    record Surroundings(String jdbcUrl, String group, Gate database, Gate registry) {

        static Surroundings fresh() {
            KafkaBackend.shared().deployTopics(PARTITIONS);
            String jdbcUrl = PostgresBackend.shared().freshDatabase();
            return new Surroundings(
                    jdbcUrl,
                    "placement-" + jdbcUrl.replaceAll("\\W", "-"),
                    gate(jdbcUrl.substring("jdbc:".length())),
                    gate(RegistryBackend.shared().url()));
        }

        /** Of a generation of the records. */
        String group(int generation) {
            return generation == 1 ? group : group + "-g" + generation;
        }

        private static Gate gate(String url) {
            URI server = URI.create(url);
            return new Gate(server.getHost(), server.getPort());
        }

        /** With some settings, as {@code name=value}, changed or added. */
        Service start(String... changes) {
            Map<String, String> settings = new HashMap<>(settings());
            Stream.of(changes).map(change -> change.split("=", 2)).forEach(parts -> settings.put(parts[0], parts[1]));
            String[] arguments = settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new);
            return new Service(new SpringApplicationBuilder(PlacementApplication.class)
                    .registerShutdownHook(false)
                    .run(arguments));
        }

        private Map<String, String> settings() {
            return Map.ofEntries(
                    entry("server.port", "0"),
                    entry("management.server.port", "0"),
                    entry(
                            "spring.kafka.bootstrap-servers",
                            KafkaBackend.shared().bootstrapServers()),
                    entry(
                            "spring.kafka.properties[schema.registry.url]",
                            through(registry, RegistryBackend.shared().url())),
                    entry("spring.datasource.url", through(database, jdbcUrl)),
                    entry("spring.datasource.username", PostgresBackend.shared().username()),
                    entry("spring.datasource.password", PostgresBackend.shared().password()),
                    entry("spring.datasource.hikari.connection-timeout", "1000"),
                    entry("spring.security.oauth2.resourceserver.jwt.public-key-location", Tokens.publicKeyLocation()),
                    entry("satunaker.placement.kafka.partitions", String.valueOf(PARTITIONS)),
                    entry("satunaker.placement.kafka.group-id", group),
                    entry("satunaker.placement.kafka.retry-at-most", "500ms"),
                    entry("satunaker.placement.quality.look", "500ms"),
                    entry("satunaker.placement.quality.renew-after", "1s"));
        }

        private static String through(Gate gate, String url) {
            return url.replaceFirst("//[^/]+/", "//" + gate.address() + "/");
        }
    }

    HttpResponse<String> get(String path, String token) {
        return send(HttpRequest.newBuilder(uri("local.server.port", path)).header("Authorization", "Bearer " + token));
    }

    HttpResponse<String> post(String path, String token) {
        return send(HttpRequest.newBuilder(uri("local.server.port", path))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> getManagement(String path) {
        return send(HttpRequest.newBuilder(uri("local.management.port", path)));
    }

    /** Asks {@code /actuator/rebuild} as who may. */
    HttpResponse<String> rebuild(String method, String path) {
        return rebuild(method, path, Tokens.operator());
    }

    HttpResponse<String> rebuild(String method, String path, String token) {
        return send(HttpRequest.newBuilder(uri("local.management.port", "/actuator/rebuild" + path))
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.noBody()));
    }

    boolean isReady() {
        return getManagement("/actuator/health/readiness").statusCode() == 200;
    }

    boolean isLive() {
        return getManagement("/actuator/health/liveness").statusCode() == 200;
    }

    /** The sum of a counter over all its tags but the given. */
    long count(String meter, String... tags) {
        return (long) context.getBean(MeterRegistry.class).find(meter).tags(tags).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    int gauge(String meter) {
        return (int) context.getBean(MeterRegistry.class).get(meter).gauge().value();
    }

    /** Consumed = upserted + ignored + dead-lettered, and consumed is all there is. */
    boolean accountsFor(long records) {
        long outcomes = Stream.of("upserted", "ignored", "dead.lettered")
                .mapToLong(outcome -> count("labour.records." + outcome))
                .sum();
        return count("labour.records.consumed") == records && outcomes == records;
    }

    @Override
    public void close() {
        context.close();
    }

    private URI uri(String port, String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty(port) + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
