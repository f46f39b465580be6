package id.satunaker.ingest;

import id.satunaker.schemas.backend.JavaProcess;
import id.satunaker.schemas.event.Participant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole service as a process of its own, so that it starts cold and its memory is its own. */
final class ServiceProcess implements AutoCloseable {
    private static final Map<String, Object> PLENTY = Map.of(
            "satunaker.ingest.quota.limits.events", 1_000_000_000,
            "satunaker.ingest.quota.limits.bytes", "5GB",
            "satunaker.ingest.quota.max-in-flight", "1GB");

    private final JavaProcess process;
    private final ServiceClient client;

    private ServiceProcess(JavaProcess process, ServiceClient client) {
        this.process = process;
        this.client = client;
    }

    /** Starts it against a broker and a registry, which may be away; kab-bekasi may send. */
    static ServiceProcess start(String bootstrapServers, String registry, Map<String, Object> settings) {
        return start(bootstrapServers, registry, settings, Participants.live("kab-bekasi", "32.16"));
    }

    /** Starts it for these participants, who have more quota than they can use where the settings say nothing else. */
    static ServiceProcess start(
            String bootstrapServers, String registry, Map<String, Object> settings, Participant... participants) {
        Map<String, Object> all = surroundings(bootstrapServers, registry, participants);
        all.putAll(settings);
        return start(IngestApplication.class, List.of("-Xmx96m"), all);
    }

    /** Starts it with a guard that logs each blocking call of a thread that must not block; kemnaker may send as well. */
    static ServiceProcess startGuarded(String bootstrapServers, String registry) {
        Map<String, Object> all = surroundings(
                bootstrapServers,
                registry,
                Participants.live("kab-bekasi", "32.16"),
                Participants.ministry("kemnaker"));
        return start(GuardedIngest.class, List.of("-XX:+AllowRedefinitionToAddDeleteMethods"), all);
    }

    private static Map<String, Object> surroundings(
            String bootstrapServers, String registry, Participant... participants) {
        Map<String, Object> all = new LinkedHashMap<>(PLENTY);
        all.put("spring.kafka.bootstrap-servers", bootstrapServers);
        all.put("spring.kafka.properties[schema.registry.url]", registry);
        all.put("satunaker.ingest.participants-file", Participants.file(participants));
        return all;
    }

    private static ServiceProcess start(Class<?> main, List<String> options, Map<String, Object> settings) {
        ServiceClient client = new ServiceClient(new Issuer(), JavaProcess.freePort(), JavaProcess.freePort());
        Map<String, Object> all = new LinkedHashMap<>(settings);
        all.put("server.port", client.port());
        all.put("management.server.port", client.managementPort());
        all.put("satunaker.ingest.kafka.partitions", 4);
        all.put("satunaker.ingest.person-key.secret", IngestService.SECRET);
        all.put(
                "spring.security.oauth2.resourceserver.jwt.public-key-location",
                client.issuer().publicKeyLocation());
        List<String> arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
        JavaProcess process = JavaProcess.start("ingest-" + client.port(), options, main.getName(), arguments);
        return new ServiceProcess(process, client);
    }

    ServiceClient client() {
        return client;
    }

    /**
     * Whether it has come so far that it answers at all.
     *
     * @throws AssertionError if it has ended
     */
    boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("The service ended; its log is target/ingest-" + client.port() + ".log");
        }
        try {
            return client.isAlive();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** What it has printed so far. */
    List<String> log() {
        try {
            return Files.readAllLines(JavaProcess.log("ingest-" + client.port()).toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
