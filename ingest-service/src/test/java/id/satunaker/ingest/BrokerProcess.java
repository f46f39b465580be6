package id.satunaker.ingest;

import static org.awaitility.Awaitility.await;

import id.satunaker.schemas.backend.JavaProcess;
import id.satunaker.schemas.topic.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringSerializer;

/** A real broker, its own controller, as a process that can be killed, frozen and started again on its data. */
public final class BrokerProcess implements AutoCloseable {
    /** For the broker's own start on a busy machine; bounds nothing that is asserted. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String PROBE = "probe";
    private static final String LOGBACK = """
            <configuration>
              <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d %-5level %logger{36}: %msg%n%ex{short}</pattern></encoder>
              </appender>
              <root level="INFO"><appender-ref ref="console"/></root>
            </configuration>
            """;

    private static final String CLUSTER = Uuid.randomUuid().toString();

    private final Path folder;
    private final int port = JavaProcess.freePort();
    private final int controllerPort = JavaProcess.freePort();
    private Map<String, String> settings = Map.of();
    private JavaProcess process;

    private BrokerProcess(Path folder) {
        this.folder = folder;
    }

    /** A broker that is not started yet; settings are added to those of a broker on its own. */
    public static BrokerProcess in(Path folder, Map<String, String> settings) {
        BrokerProcess broker = new BrokerProcess(folder);
        broker.format(settings);
        return broker;
    }

    private void format(Map<String, String> more) {
        settings = more;
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("logback.xml"), LOGBACK);
            Files.writeString(settingsFile(), properties());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] format = {
            "format", "--cluster-id", CLUSTER, "--config", settingsFile().toString()
        };
        if (StorageTool.execute(format, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
        }
    }

    /** A second broker of the same cluster with the same settings, without a controller of its own; not started yet. */
    BrokerProcess beside(Path folder) {
        BrokerProcess second = new BrokerProcess(folder);
        Map<String, String> all = new HashMap<>(settings);
        all.put("process.roles", "broker");
        all.put("node.id", "2");
        all.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        all.put("listeners", "PLAINTEXT://" + second.bootstrapServers());
        second.format(all);
        return second;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    void start() {
        process = JavaProcess.start(
                "broker-" + port,
                List.of("-Xmx256m", "-Dlogback.configurationFile=" + folder.resolve("logback.xml")),
                "kafka.Kafka",
                List.of(settingsFile().toString()));
    }

    /** Started, with the topics of the platform. */
    public void startWithTopics(int partitions) {
        start();
        createTopics(partitions, 1);
    }

    /** Once there are as many brokers as copies. */
    void createTopics(int partitions, int copies) {
        await("broker on " + port)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> administer(admin -> {
                    Topics.create(admin, partitions, (short) copies);
                    Topics.check(admin, partitions);
                }));
    }

    /** Returns as soon as a producer that tries all the time has a record of its own stored. */
    void awaitStoring() {
        Map<String, Object> impatient = Map.of(
                "bootstrap.servers", bootstrapServers(),
                "max.block.ms", 500,
                "request.timeout.ms", 500,
                "delivery.timeout.ms", 500,
                "linger.ms", 0,
                "reconnect.backoff.max.ms", 50);
        try (var producer = new KafkaProducer<>(impatient, new StringSerializer(), new StringSerializer())) {
            await("broker on " + port)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .ignoreExceptions()
                    .until(() -> producer.send(new ProducerRecord<>(Topics.PARTICIPANTS.deadLetterName(), PROBE))
                            .get()
                            .hasOffset());
        }
    }

    void administer(Consumer<Admin> work) {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000))) {
            work.accept(admin);
        }
    }

    void kill() {
        process.kill();
    }

    void freeze() {
        process.freeze();
    }

    void thaw() {
        process.thaw();
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }

    private Path settingsFile() {
        return folder.resolve("server.properties");
    }

    private String properties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.network.threads=2
                num.io.threads=4
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                log.cleaner.dedupe.buffer.size=16777216
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=500
                """.formatted(port, controllerPort, folder.resolve("logs"))
                + settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                        .collect(Collectors.joining());
    }
}
