package id.satunaker.analytics.kafka;

import id.satunaker.schemas.event.Release;
import id.satunaker.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * One reading of the releases from the beginning, by a read_committed consumer. It rests wherever it has read all that is
 * there. A transaction never goes over such an end, which is where the oldest open one begins; and where compaction has
 * taken records out of one, those that replace them were committed before, so they lie before the end as well.
 */
final class ReleasesReader {
    static final TopicPartition LOG = new TopicPartition(Topics.RELEASES.topicName(), 0);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final Deserializer<Release> deserializer;
    private final ReleasesListener listener;
    private long rested = -1;

    ReleasesReader(Consumer<byte[], byte[]> consumer, Deserializer<Release> deserializer, ReleasesListener listener) {
        this.consumer = consumer;
        this.deserializer = deserializer;
        this.listener = listener;
        consumer.assign(List.of(LOG));
        consumer.seekToBeginning(List.of(LOG));
        listener.begun();
    }

    boolean poll() {
        consumer.poll(POLL).forEach(this::read);
        long position = consumer.position(LOG);
        if (position > rested && consumer.currentLag(LOG).orElse(-1) == 0) {
            rested = position;
            listener.rested(position);
        }
        return true;
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        Release release = deserializer.deserialize(record.topic(), record.value());
        String key = new String(record.key(), StandardCharsets.UTF_8);
        listener.read(key, release == null ? null : release.getContent(), record.offset());
    }
}
