package id.satunaker.placement.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.schemas.backend.KafkaBackend;
import id.satunaker.schemas.topic.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

class RecordListenersTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** Those that ran on would be beside the ones of the next try, and nobody could ever end them. */
    @Test
    void leavesNoneRunningWhereOneCannotStart() {
        KafkaBackend.shared().deployTopics(3);
        var starts = container(KafkaBackend.shared().bootstrapServers());
        var fails = container("no-port");
        RecordListeners listeners = new RecordListeners(List.of(starts, fails), new Stalls(meters, 1));

        assertThatThrownBy(listeners::start).isInstanceOf(KafkaException.class);

        assertThat(starts.isRunning()).isFalse();
        assertThat(fails.isRunning()).isFalse();
        assertThat(meters.getMeters()).isEmpty();
    }

    private static ConcurrentMessageListenerContainer<byte[], byte[]> container(String servers) {
        ContainerProperties properties = new ContainerProperties(Topics.VACANCIES.topicName());
        properties.setGroupId("record-listeners");
        properties.setMessageListener((MessageListener<byte[], byte[]>) record -> {});
        return new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(
                        Map.of("bootstrap.servers", servers), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                properties);
    }
}
