package id.satunaker.analytics.kafka;

import id.satunaker.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Deletes the partials and frames of an epoch for which nothing runs any more. */
final class ForgottenPartials {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int RECORDS_A_TRANSACTION = 5_000;

    private final Supplier<Consumer<byte[], byte[]>> consumers;

    /** @param consumers make a consumer of committed records */
    ForgottenPartials(Supplier<Consumer<byte[], byte[]>> consumers) {
        this.consumers = consumers;
    }

    void forget(String epoch, Lead lead) {
        List<Place> places = List.copyOf(kept(epoch));
        for (int from = 0; from < places.size(); from += RECORDS_A_TRANSACTION) {
            List<Place> some = places.subList(from, Math.min(places.size(), from + RECORDS_A_TRANSACTION));
            lead.write(some.stream().map(Place::deletion).toList());
        }
    }

    /** Where something is that has not been deleted. */
    private Set<Place> kept(String epoch) {
        Set<Place> kept = new HashSet<>();
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            List<TopicPartition> partitions = assign(consumer);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> note(record, epoch, kept));
            }
        }
        return kept;
    }

    private static List<TopicPartition> assign(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        consumer.partitionsFor(Topics.INDICATOR_PARTIALS.topicName())
                .forEach(partition -> partitions.add(new TopicPartition(partition.topic(), partition.partition())));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }

    private static void note(ConsumerRecord<byte[], byte[]> record, String epoch, Set<Place> kept) {
        Place place = new Place(record.partition(), new String(record.key(), StandardCharsets.UTF_8));
        if (!PartialFormat.isOf(epoch, place.key)) {
            return;
        }
        if (record.value() == null) {
            kept.remove(place);
        } else {
            kept.add(place);
        }
    }

    private record Place(int partition, String key) {
        ProducerRecord<byte[], byte[]> deletion() {
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            return new ProducerRecord<>(Topics.INDICATOR_PARTIALS.topicName(), partition, bytes, null);
        }
    }
}
