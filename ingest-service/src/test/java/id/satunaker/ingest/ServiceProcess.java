package id.satunaker.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole service as a process of its own, so that it starts cold and its memory is its own. */
final class ServiceProcess implements AutoCloseable {
    private final JavaProcess process;
    private final ServiceClient client;

    private ServiceProcess(JavaProcess process, ServiceClient client) {
        this.process = process;
        this.client = client;
    }

    /** Starts it against a broker and a registry, which may be away. */
    static ServiceProcess start(String bootstrapServers, String registry, Map<String, Object> settings) {
        ServiceClient client = new ServiceClient(new Issuer(), JavaProcess.freePort(), JavaProcess.freePort());
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + client.port(),
                "--management.server.port=" + client.managementPort(),
                "--satunaker.ingest.kafka.partitions=4",
                "--satunaker.ingest.person-key.secret=" + IngestService.SECRET,
                "--satunaker.ingest.quota.limits.events=1000000000",
                "--satunaker.ingest.quota.limits.bytes=5GB",
                "--satunaker.ingest.quota.max-in-flight=1GB",
                "--satunaker.ingest.participants-file=" + Participants.file(Participants.live("kab-bekasi", "32.16")),
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--spring.kafka.properties[schema.registry.url]=" + registry,
                "--spring.security.oauth2.resourceserver.jwt.public-key-location="
                        + client.issuer().publicKeyLocation()));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        JavaProcess process = JavaProcess.start(
                "ingest-" + client.port(), List.of("-Xmx96m"), IngestApplication.class.getName(), arguments);
        return new ServiceProcess(process, client);
    }

    ServiceClient client() {
        return client;
    }

    /** Whether it has come so far that it answers at all. */
    boolean answers() {
        try {
            return client.isAlive();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
