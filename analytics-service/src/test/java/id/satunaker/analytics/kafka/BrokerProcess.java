package id.satunaker.analytics.kafka;

import id.satunaker.schemas.backend.JavaProcess;
import id.satunaker.schemas.topic.Topics;
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
import org.apache.kafka.common.Uuid;

/** A KRaft broker that can be killed, and started again over the same data at the same address. */
final class BrokerProcess implements Victim {
    private final Path settings;
    private final String address = "127.0.0.1:" + JavaProcess.freePort();
    private JavaProcess process;

    private BrokerProcess(Path settings) {
        this.settings = settings;
    }

    /** With the topics of the platform. */
    static BrokerProcess start(Path folder) throws IOException {
        BrokerProcess broker = new BrokerProcess(folder.resolve("server.properties"));
        Files.writeString(broker.settings, broker.settings(folder.resolve("logs")));
        broker.format();
        broker.process = broker.launch();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address))) {
            Instance.patiently()
                    .ignoreExceptions()
                    .until(() -> !admin.describeCluster()
                            .nodes()
                            .get(5, TimeUnit.SECONDS)
                            .isEmpty());
            Topics.create(admin, Cluster.PARTITIONS, (short) 1);
        }
        return broker;
    }

    String address() {
        return address;
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
        return "broker";
    }

    private JavaProcess launch() {
        return JavaProcess.start("killed-broker", List.of("-Xmx384m"), "kafka.Kafka", List.of(settings.toString()));
    }

    private void format() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", settings.toString()};
        if (StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
        }
    }

    /** Sessions may be short, and transactions that nobody ends are looked for often, to save waiting. */
    private String settings(Path logs) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%1$s
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://%2$s,CONTROLLER://%1$s
                advertised.listeners=PLAINTEXT://%2$s
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.abort.timed.out.transaction.cleanup.interval.ms=500
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=1000
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted("127.0.0.1:" + JavaProcess.freePort(), address, logs);
    }

    @Override
    public void close() {
        process.close();
    }
}
