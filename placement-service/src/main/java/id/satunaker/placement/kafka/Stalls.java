package id.satunaker.placement.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.RetryListener;

/** Partitions whose current batch fails and is tried again until it does not, with the reason. */
final class Stalls implements RetryListener {
    private static final Logger log = LoggerFactory.getLogger(Stalls.class);

    private final Map<TopicPartition, String> reasons = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final Gauge gauge;

    Stalls(MeterRegistry meters, int generation) {
        this.meters = meters;
        this.gauge = Gauge.builder("labour.partitions.stalled", reasons, Map::size)
                .tag("generation", String.valueOf(generation))
                .register(meters);
    }

    void close() {
        meters.remove(gauge);
    }

    SortedMap<String, String> current() {
        return reasons.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue, (a, b) -> b, TreeMap::new));
    }

    void end(List<ConsumerRecord<byte[], byte[]>> batch) {
        if (!reasons.isEmpty()) {
            batch.stream()
                    .map(record -> new TopicPartition(record.topic(), record.partition()))
                    .distinct()
                    .filter(partition -> reasons.remove(partition) != null)
                    .forEach(partition -> log.info("Reading {} again", partition));
        }
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> records, Exception e, int attempt) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        String reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        for (TopicPartition partition : records.partitions()) {
            if (reasons.put(partition, reason) == null) {
                log.error("Cannot apply {}, trying again until it works: {}", partition, reason);
            }
        }
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception e, int attempt) {
        throw new IllegalStateException("Batches are tried again as a whole");
    }
}
