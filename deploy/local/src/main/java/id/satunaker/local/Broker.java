package id.satunaker.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** One Kafka broker that is its own controller. */
record Broker(Layout layout, Addresses addresses) implements Recipe {
    private static final int MEGABYTES = 384;

    @Override
    public Launch prepare() throws IOException, Refusal {
        Path settings = layout.folder(Part.KAFKA).resolve("server.properties");
        Files.writeString(settings, settings());
        if (!Files.exists(logs().resolve("meta.properties"))) {
            format(settings);
        }
        return new Jvm(layout, Part.KAFKA, MEGABYTES)
                .launch(
                        List.of(
                                "-Dsatunaker.log.level=INFO",
                                "-cp",
                                layout.classPath(),
                                "kafka.Kafka",
                                settings.toString()),
                        Map.of());
    }

    @Override
    public boolean isReady() throws Exception {
        if (!Ports.answers(addresses.port(Part.KAFKA))) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, addresses.kafka()))) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        }
    }

    @Override
    public String address() {
        return addresses.kafka();
    }

    private Path logs() {
        return layout.folder(Part.KAFKA).resolve("logs");
    }

    /** In this process, which saves the start of another one. */
    private static void format(Path settings) throws Refusal {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {
            "format",
            "--ignore-formatted",
            "--cluster-id",
            Uuid.randomUuid().toString(),
            "--config",
            settings.toString()
        };
        if (StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new Refusal("kafka's storage could not be formatted: "
                    + said.toString(StandardCharsets.UTF_8).strip());
        }
    }

    /** One copy of everything, internal topics included, since there is one broker. */
    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%1$s
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://%2$s,CONTROLLER://%1$s
                advertised.listeners=PLAINTEXT://%2$s
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=4
                num.network.threads=2
                num.io.threads=4
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(addresses.controller(), addresses.kafka(), logs());
    }
}
