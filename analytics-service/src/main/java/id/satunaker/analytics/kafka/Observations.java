package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.FrameVector;
import id.satunaker.schemas.event.IndicatorObservation;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** The newest observation of every area and indicator, as its one writer knows them. For one thread. */
final class Observations implements AutoCloseable {
    private static final String TOPIC = Topics.INDICATORS.topicName();
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final Deserializer<IndicatorObservation> deserializer;
    private final Serializer<IndicatorObservation> serializer;
    private final Map<String, IndicatorObservation> newest = new HashMap<>();

    /** @param consumer used for nothing else, and closed with this */
    Observations(Consumer<byte[], byte[]> consumer, EventSerdes serdes) {
        this.consumer = consumer;
        this.deserializer = serdes.deserializer(IndicatorObservation.class);
        this.serializer = serdes.serializer(IndicatorObservation.class);
    }

    /**
     * Learns what was written before, by whoever it was.
     *
     * @throws IllegalStateException where Kafka does not answer
     */
    void read() {
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        newest.clear();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            long before = positions(partitions);
            consumer.poll(ANSWER).forEach(record -> {
                IndicatorObservation observation = deserializer.deserialize(TOPIC, record.value());
                if (observation != null) {
                    newest.put(key(observation), observation);
                }
            });
            if (positions(partitions) == before) {
                throw new IllegalStateException("Kafka does not answer");
            }
        }
    }

    private long positions(List<TopicPartition> partitions) {
        return partitions.stream().mapToLong(consumer::position).sum();
    }

    /** The record that tells of an observation, which is the newest from now on; none where that says the same already. */
    Optional<ProducerRecord<byte[], byte[]>> tell(IndicatorObservation observation) {
        String key = key(observation);
        IndicatorObservation before = newest.get(key);
        if (before != null && saysTheSame(before, observation)) {
            return Optional.empty();
        }
        newest.put(key, observation);
        byte[] value = serializer.serialize(TOPIC, observation);
        return Optional.of(new ProducerRecord<>(TOPIC, key.getBytes(StandardCharsets.UTF_8), value));
    }

    private static String key(IndicatorObservation observation) {
        return observation.getRefArea() + "/" + observation.getIndicator();
    }

    /** In another frame it may be the same. */
    private static boolean saysTheSame(IndicatorObservation one, IndicatorObservation other) {
        return Objects.equals(one.getValue(), other.getValue())
                && one.getStatus() == other.getStatus()
                && one.getTimePeriod().equals(other.getTimePeriod());
    }

    Set<String> areas() {
        return newest.values().stream().map(IndicatorObservation::getRefArea).collect(Collectors.toSet());
    }

    /** Whether something was told of a later frame, by an instance whose view had come further. */
    boolean areAheadOf(FrameVector frame) {
        return newest.values().stream()
                .map(IndicatorObservation::getFrame)
                .distinct()
                .flatMap(text -> FrameVector.parse(text).stream())
                .anyMatch(told -> told.isComparableTo(frame) && !frame.covers(told));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
