package id.satunaker.ingest;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service, started on free ports in this JVM, and a client for it. */
public final class IngestService implements AutoCloseable {
    public static final String SECRET = "c2VjcmV0LW9mLXRoZS10ZXN0cy1vbmx5LTMyLWJ5dGVz";

    private final Issuer issuer = new Issuer();
    private final ConfigurableApplicationContext context;

    private IngestService(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "server.port",
                0,
                "management.server.port",
                0,
                "satunaker.ingest.kafka.partitions",
                4,
                "satunaker.ingest.participants-file",
                Participants.file(Participants.live("kab-bekasi", "32.16"), Participants.ministry("kemnaker")),
                "satunaker.ingest.person-key.secret",
                SECRET,
                "spring.security.oauth2.resourceserver.jwt.public-key-location",
                issuer.publicKeyLocation()));
        all.putAll(settings);
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        this.context = new SpringApplicationBuilder(IngestApplication.class).run(arguments);
    }

    /** Starts it against a broker and a registry, which may be away. */
    public static IngestService start(String bootstrapServers, String registry, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("spring.kafka.bootstrap-servers", bootstrapServers);
        all.put("spring.kafka.properties[schema.registry.url]", registry);
        return new IngestService(all);
    }

    public Issuer issuer() {
        return issuer;
    }

    public HttpResponse<String> post(String kind, String mediaType, String body) {
        return client().post(kind, mediaType, body);
    }

    public HttpRequest request(String kind, String mediaType, HttpRequest.BodyPublisher body) {
        return client().request(kind, mediaType, body);
    }

    public HttpResponse<String> send(HttpRequest request) {
        return client().send(request);
    }

    /** An answer of the management port. */
    public HttpResponse<String> actuator(String path) {
        return client().actuator(path);
    }

    public boolean isReady() {
        return client().isReady();
    }

    ServiceClient client() {
        return new ServiceClient(issuer, port("local.server.port"), port("local.management.port"));
    }

    private int port(String name) {
        return context.getEnvironment().getRequiredProperty(name, Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
