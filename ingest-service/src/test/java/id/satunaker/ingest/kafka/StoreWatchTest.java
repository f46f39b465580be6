package id.satunaker.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.schemas.serde.EventSerdes;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

@ExtendWith(OutputCaptureExtension.class)
class StoreWatchTest {

    /** The server takes the question and never answers it, so the watch is stopped while it waits. */
    @Test
    void saysNothingWrongOfKafkaWhenItIsStopped(CapturedOutput output) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                KafkaStore store = store("127.0.0.1:" + silent.getLocalPort())) {
            StoreWatch watch = new StoreWatch(store, Duration.ofMillis(100));
            watch.start();
            try (Socket question = silent.accept()) {
                question.getInputStream().read();

                watch.stop();

                await().until(StoreWatchTest::hasNoWatch);
            }
        }
        assertThat(output.getAll()).doesNotContain("Events cannot be stored");
    }

    private static boolean hasNoWatch() {
        return Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("store-watch"));
    }

    private static KafkaStore store(String bootstrapServers) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "schema.registry.url", "http://127.0.0.1:9");
        return new KafkaStore(
                new DefaultKafkaProducerFactory<>(settings),
                new EventRecords(new EventSerdes(settings)),
                new IngestKafkaProperties(4, Duration.ofMillis(1900), 256, Duration.ofMillis(100)),
                settings);
    }
}
