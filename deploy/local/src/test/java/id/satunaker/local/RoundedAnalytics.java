package id.satunaker.local;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another analytics service of a stack that shows exact values to nobody without a token, as in real use. */
final class RoundedAnalytics implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MANAGEMENT = 1;

    private final int port = StackExtension.freeBasePort();
    private final Process process;

    RoundedAnalytics(Stack stack, Path folder) throws Exception {
        Layout layout = stack.layout();
        List<String> command = new ArrayList<>(List.of(
                "java",
                "-Xmx320m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                layout.serviceJar(Part.ANALYTICS).toString(),
                "--server.address=" + Addresses.HOST,
                "--server.port=" + port,
                "--management.server.address=" + Addresses.HOST,
                "--management.server.port=" + (port + MANAGEMENT)));
        command.addAll(List.of(
                "--spring.kafka.bootstrap-servers=" + stack.addresses().kafka(),
                "--spring.kafka.properties[schema.registry.url]="
                        + stack.addresses().registry(),
                "--spring.security.oauth2.resourceserver.jwt.public-key-location=file:"
                        + stack.secrets().publicKeyFile(),
                "--satunaker.analytics.disclosure-key=made-up-key-of-at-least-32-characters",
                "--satunaker.analytics.kafka.application-id=rounded",
                "--satunaker.analytics.kafka.partitions=" + Service.PARTITIONS,
                "--satunaker.analytics.kafka.standbys=0",
                "--satunaker.analytics.kafka.state-dir=" + folder));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        await().atMost(PATIENCE).ignoreExceptions().until(this::isReady);
    }

    private boolean isReady() throws IOException, InterruptedException {
        return Http.isOk(
                URI.create("http://" + Addresses.HOST + ":" + (port + MANAGEMENT) + "/actuator/health/readiness"));
    }

    URI address() {
        return URI.create("http://" + Addresses.HOST + ":" + port + "/");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
