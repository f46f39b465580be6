package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.AreaMonth;
import id.satunaker.analytics.indicator.PartitionFrame;
import id.satunaker.analytics.indicator.PartitionFrame.Partial;
import id.satunaker.schemas.event.Family;
import id.satunaker.schemas.event.Frame;
import id.satunaker.schemas.event.IndicatorPartial;
import id.satunaker.schemas.topic.Topics;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * One reading of all partitions of the partials from the beginning, by a read_committed consumer: gives whole frames of
 * one epoch, those of a partition and family in order. The first ones come together, when every partition has been read
 * to the end that it had at the start.
 */
final class PartialsReader {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final Deserializer<IndicatorPartial> deserializer;
    private final String epoch;
    private final FrameListener listener;
    private final Map<TopicPartition, Map<Family, PartitionBuffer>> buffers = new HashMap<>();
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final List<PartitionFrame> first = new ArrayList<>();
    private boolean loaded;

    PartialsReader(
            Consumer<byte[], byte[]> consumer,
            Deserializer<IndicatorPartial> deserializer,
            String epoch,
            FrameListener listener) {
        this.consumer = consumer;
        this.deserializer = deserializer;
        this.epoch = epoch;
        this.listener = listener;
    }

    void start(int partitions) {
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(Topics.INDICATOR_PARTIALS.topicName(), partition))
                .toList();
        all.forEach(partition -> buffers.put(partition, buffers(partition.partition())));
        consumer.assign(all);
        consumer.seekToBeginning(all);
        ends.putAll(consumer.endOffsets(all));
    }

    private static Map<Family, PartitionBuffer> buffers(int partition) {
        Map<Family, PartitionBuffer> families = new EnumMap<>(Family.class);
        families.put(Family.PERSONS, new PartitionBuffer(Family.PERSONS, partition));
        families.put(Family.VACANCIES, new PartitionBuffer(Family.VACANCIES, partition));
        return families;
    }

    boolean poll() {
        Set<TopicPartition> broken = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            if (!read(record)) {
                broken.add(new TopicPartition(record.topic(), record.partition()));
            }
        }
        if (!broken.isEmpty()) {
            ends.putAll(consumer.endOffsets(broken));
        }
        endLoading();
        listener.polled(lag());
        return true;
    }

    /** False where the record is a frame that makes its partition load again. */
    private boolean read(ConsumerRecord<byte[], byte[]> record) {
        IndicatorPartial partial = deserializer.deserialize(record.topic(), record.value());
        PartitionBuffer buffer = partial == null || !partial.getEpoch().equals(epoch)
                ? null
                : families(record).get(partial.getFamily());
        if (partial == null || buffer == null) {
            return true;
        }
        if (partial.getContent() instanceof Frame frame) {
            return frame(buffer, partial.getSequence(), frame);
        }
        var cells = (id.satunaker.schemas.event.AreaMonth) partial.getContent();
        buffer.partial(
                new AreaMonth(cells.getArea(), cells.getMonth()),
                new Partial(partial.getSequence(), bytes(cells.getCells())));
        return true;
    }

    private Map<Family, PartitionBuffer> families(ConsumerRecord<byte[], byte[]> record) {
        return Objects.requireNonNull(buffers.get(new TopicPartition(record.topic(), record.partition())));
    }

    private boolean frame(PartitionBuffer buffer, long sequence, Frame frame) {
        boolean checked = !buffer.loading();
        buffer.frame(sequence, frame).ifPresent(this::give);
        if (checked && buffer.loading()) {
            listener.mismatched();
            return false;
        }
        return true;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** A transaction is before the end whole or not at all, since an end is where the oldest open one begins. */
    private void endLoading() {
        List<TopicPartition> reached = ends.entrySet().stream()
                .filter(end -> consumer.position(end.getKey()) >= end.getValue())
                .map(Map.Entry::getKey)
                .toList();
        for (TopicPartition partition : reached) {
            ends.remove(partition);
            Collection<PartitionBuffer> families =
                    Objects.requireNonNull(buffers.get(partition)).values();
            families.stream()
                    .filter(PartitionBuffer::loading)
                    .forEach(buffer -> buffer.endLoading().ifPresent(this::give));
        }
        if (ends.isEmpty() && !loaded) {
            loaded = true;
            first.forEach(listener::apply);
            first.clear();
            listener.loaded();
        }
    }

    private void give(PartitionFrame frame) {
        if (loaded) {
            listener.apply(frame);
        } else {
            first.add(frame);
        }
    }

    private long lag() {
        return buffers.keySet().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }
}
