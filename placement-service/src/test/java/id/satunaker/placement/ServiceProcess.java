package id.satunaker.placement;

import id.satunaker.schemas.backend.JavaProcess;
import id.satunaker.schemas.backend.KafkaBackend;
import id.satunaker.schemas.backend.RegistryBackend;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** The whole service as a process. What it waits for is short, so that tests need not wait for long. */
final class ServiceProcess implements Victim {
    private final HttpClient http = HttpClient.newHttpClient();
    private final int managementPort = JavaProcess.freePort();
    private final String name;
    private final List<String> programme;
    private JavaProcess process;

    ServiceProcess(String name, String group, PostgresProcess postgres) {
        this.name = name;
        this.programme = List.of(
                PlacementApplication.class.getName(),
                "--server.address=127.0.0.1",
                "--server.port=" + JavaProcess.freePort(),
                "--management.server.address=127.0.0.1",
                "--management.server.port=" + managementPort,
                "--spring.kafka.bootstrap-servers=" + KafkaBackend.shared().bootstrapServers(),
                "--spring.kafka.properties[schema.registry.url]="
                        + RegistryBackend.shared().url(),
                "--spring.kafka.consumer.properties[session.timeout.ms]=6000",
                "--spring.kafka.consumer.properties[heartbeat.interval.ms]=1000",
                "--spring.kafka.consumer.max-poll-records=50",
                "--spring.datasource.url=" + postgres.jdbcUrl(),
                "--spring.datasource.username=" + PostgresProcess.USER,
                "--spring.datasource.password=" + PostgresProcess.USER,
                "--spring.security.oauth2.resourceserver.jwt.public-key-location=" + Tokens.publicKeyLocation(),
                "--satunaker.placement.kafka.partitions=" + Service.PARTITIONS,
                "--satunaker.placement.kafka.group-id=" + group,
                "--satunaker.placement.kafka.retry-at-most=500ms");
        this.process = launch();
    }

    /** Without the tests' own classes, which the service would look through for parts of itself. */
    private JavaProcess launch() {
        return JavaProcess.start(
                "placement-" + name, List.of("-Xmx256m"), entry -> !entry.endsWith("test-classes"), programme);
    }

    boolean isReady() {
        return ask("GET", "/actuator/health/readiness") == 200;
    }

    /** The status of the answer; 0: there is none. */
    int ask(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                .header("Authorization", "Bearer " + Tokens.operator())
                .timeout(Duration.ofSeconds(10))
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            return answer.statusCode();
        } catch (IOException e) {
            return 0;
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

    @Override
    public String toString() {
        return "instance " + name;
    }

    @Override
    public void close() {
        process.close();
    }
}
