package id.satunaker.analytics.kafka;

import id.satunaker.schemas.backend.JavaProcess;
import id.satunaker.schemas.backend.RegistryBackend;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The whole service as a process. What it waits for is short, so that tests need not wait for long. */
final class ServiceProcess implements Victim {
    static final String APPLICATION = "killed";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = JavaProcess.freePort();
    private final int managementPort = JavaProcess.freePort();
    private final String name;
    private final List<String> programme;
    private JavaProcess process;

    /** @param name its static membership */
    ServiceProcess(String name, Cluster cluster, String broker, Path folder) {
        this.name = name;
        programme = List.of(
                "id.satunaker.analytics.AnalyticsApplication",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--management.server.address=127.0.0.1",
                "--management.server.port=" + managementPort,
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1",
                "--spring.kafka.bootstrap-servers=" + broker,
                "--spring.kafka.properties[schema.registry.url]="
                        + RegistryBackend.shared().url(),
                "--spring.kafka.streams.properties[producer.transaction.timeout.ms]=4000",
                "--spring.kafka.streams.properties[main.consumer.heartbeat.interval.ms]=500",
                // Links are read by the test when all is over.
                "--spring.kafka.streams.properties[repartition.purge.interval.ms]=86400000",
                "--satunaker.analytics.public-values=exact",
                "--satunaker.analytics.validity-days=" + cluster.validity(),
                "--satunaker.analytics.kafka.partitions=" + Cluster.PARTITIONS,
                "--satunaker.analytics.kafka.application-id=" + APPLICATION,
                "--satunaker.analytics.kafka.commit-interval=50ms",
                "--satunaker.analytics.kafka.session-timeout=3s",
                "--satunaker.analytics.kafka.instance-id=" + name,
                "--satunaker.analytics.kafka.state-dir=" + folder.resolve(name));
        process = launch();
    }

    /** Without the tests' own classes, which the service would look through for parts of itself. */
    private JavaProcess launch() {
        return JavaProcess.start(
                "killed-" + name, List.of("-Xmx384m"), entry -> !entry.endsWith("test-classes"), programme);
    }

    void awaitReady() {
        Instance.patiently().ignoreExceptions().until(() -> get(managementPort, "/actuator/health/readiness") != null);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    String get(String path) throws IOException {
        return get(port, path);
    }

    /** Events that it has read. */
    double consumed() throws IOException {
        return metric("labour_events_consumed_total");
    }

    /** The sum of the samples of a metric. */
    double metric(String name) throws IOException {
        return get(managementPort, "/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private String get(int asked, String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + asked + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(path + " is answered by " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void startAgain() {
        process = launch();
    }

    void pause() {
        process.freeze();
    }

    void resume() {
        process.thaw();
    }

    @Override
    public String toString() {
        return "service " + name;
    }

    @Override
    public void close() {
        process.close();
    }
}
