package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the frames rest on in the way Kafka Streams commits (decision 0004): a version of Kafka that commits otherwise fails
 * here.
 */
class CommitHookTest {
    private static final String MARKS = Topics.VACANCIES.deadLetterName();

    @TempDir
    Path stateDir;

    private final Commits commits = new Commits();
    private final Queue<String> calls = new ConcurrentLinkedQueue<>();
    private Cluster cluster;
    private String application;
    private volatile boolean refuse;

    @BeforeEach
    void start() {
        cluster = Cluster.empty();
        application = "commit-hook-" + cluster.epoch();
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void isToldOfACommitInsideItsTransactionAfterTheLastRecordAndWithItsOffsets() throws Exception {
        cluster.sendBytes(Topics.VACANCIES, sameKey(), new byte[] {1});
        cluster.flush();
        try (KafkaStreams streams = streams()) {
            streams.start();
            Instance.patiently().until(() -> calls.contains("after"));
        }

        assertThat(calls).containsSequence("record", "before", "after");
        assertThat(marks()).isEqualTo(List.of("offset " + committed()));
    }

    @Test
    void takesItsRecordsBackWhereTheListenerRefuses() throws Exception {
        refuse = true;
        cluster.sendBytes(Topics.VACANCIES, sameKey(), new byte[] {1});
        cluster.flush();
        try (KafkaStreams streams = streams()) {
            streams.setUncaughtExceptionHandler(died -> StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
            streams.start();
            Instance.patiently().until(() -> streams.state() == KafkaStreams.State.ERROR);
        }

        assertThat(calls).containsExactly("record", "before");
        assertThat(marks()).isEmpty();
        assertThat(committed()).isZero();
    }

    private KafkaStreams streams() {
        StreamsConfig config = new StreamsConfig(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                application,
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                Cluster.connection().get("bootstrap.servers"),
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                50L,
                StreamsConfig.STATE_DIR_CONFIG,
                stateDir.toString()));
        return new KafkaStreams(topology(), config, new CommitHook(commits, () -> {}, new Holds(Clock.systemUTC())));
    }

    private Topology topology() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(Topics.Names.VACANCIES, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .process(Marker::new);
        return builder.build();
    }

    /** All events have one key, so one partition has them all. */
    private static byte[] sameKey() {
        return "k".getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> marks() {
        return Cluster.read(MARKS).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private long committed() throws Exception {
        try (Admin admin = Admin.create(Cluster.connection())) {
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(application)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return offsets.values().stream()
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        }
    }

    /** Sends a mark with each commit. */
    private final class Marker implements Processor<byte[], byte[], Void, Void>, CommitListener {
        private boolean read;

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            commits.join(this);
        }

        @Override
        public void process(Record<byte[], byte[]> record) {
            calls.add("record");
            read = true;
        }

        @Override
        public void beforeCommit(Commit commit) {
            if (!read) {
                return;
            }
            calls.add("before");
            long sum = commit.offsets().values().stream()
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
            commit.sends()
                    .accept(new ProducerRecord<>(MARKS, 0, null, ("offset " + sum).getBytes(StandardCharsets.UTF_8)));
            if (refuse) {
                throw new IllegalStateException("refused");
            }
        }

        @Override
        public void afterCommit() {
            if (read) {
                calls.add("after");
            }
        }
    }
}
