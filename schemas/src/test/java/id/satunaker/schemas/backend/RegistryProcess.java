package id.satunaker.schemas.backend;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Apicurio as a process of its own on a free loopback port, its data in memory and its log under {@code target/}; it
 * ends with this JVM.
 */
final class RegistryProcess {
    private static final String HOME = "satunaker.registry.home";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*\"([^\"]+)\"");

    private final Process process;
    private final String address;
    private final File logFile;

    private RegistryProcess(Process process, String address, File logFile) {
        this.process = process;
        this.address = address;
        this.logFile = logFile;
    }

    static RegistryProcess start() {
        int port = freePort();
        File logFile = logFile(port);
        try {
            Process process = new ProcessBuilder(command(port))
                    .redirectErrorStream(true)
                    .redirectOutput(logFile)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            RegistryProcess registry = new RegistryProcess(process, "http://127.0.0.1:" + port, logFile);
            Awaitility.await("registry, log in " + logFile).atMost(PATIENCE).until(registry::isReady);
            return registry;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the registry", e);
        }
    }

    String address() {
        return address;
    }

    String version() {
        Matcher version = VERSION.matcher(body("/apis/registry/v3/system/info"));
        return version.find() ? version.group(1) : "of unknown version";
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The registry ended with " + process.exitValue() + ", see " + logFile);
        }
        try {
            return body("/apis/ccompat/v7/subjects").startsWith("[");
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private String body(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the registry", e);
        }
    }

    private static List<String> command(int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.log.console.format=%d{HH:mm:ss} %p [%c] %m%n%e",
                "-Dapicurio.datasource.jdbc.initial-size=2",
                "-Dapicurio.datasource.jdbc.min-size=2",
                "-jar",
                runner().toString());
    }

    private static Path runner() {
        String home = System.getProperty(HOME);
        if (home == null) {
            throw new IllegalStateException(HOME + " is not set: run the tests by Maven, or point it at the unpacked"
                    + " registry (schemas/target/registry)");
        }
        try (Stream<Path> files = Files.list(Path.of(home))) {
            return files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No registry in " + home));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No registry in " + home + ": run mvn -pl schemas generate-test-resources", e);
        }
    }

    private static File logFile(int port) {
        File folder = new File("target");
        folder.mkdirs();
        return new File(folder, "registry-" + port + ".log");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
