package id.satunaker.analytics.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Forgets of the log of releases what no longer is where all is counted anew: the last night, so that the next is due as soon
 * as all is counted, the cells from which all nights were made, and the generations. What was released stays.
 */
final class ForgottenLog {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> log;
    private final Producer<byte[], byte[]> leader;
    private final ReleaseFormat format;

    /** @param leader writes as the leader does, and ends what one may still be writing */
    ForgottenLog(Consumer<byte[], byte[]> log, Producer<byte[], byte[]> leader, ReleaseFormat format) {
        this.log = log;
        this.leader = leader;
        this.format = format;
    }

    void forget() {
        leader.initTransactions();
        List<String> keys = keys();
        if (keys.isEmpty()) {
            return;
        }
        leader.beginTransaction();
        if (keys.stream().anyMatch(ReleaseFormat::isOfNight)) {
            leader.send(format.noNight(LocalDate.EPOCH));
        }
        keys.forEach(key -> leader.send(
                new ProducerRecord<>(ReleasesReader.LOG.topic(), key.getBytes(StandardCharsets.UTF_8), null)));
        leader.commitTransaction();
    }

    /** Those of nights and generations that have not been deleted. */
    private List<String> keys() {
        List<TopicPartition> partition = List.of(ReleasesReader.LOG);
        log.assign(partition);
        log.seekToBeginning(partition);
        long end = log.endOffsets(partition).getOrDefault(ReleasesReader.LOG, 0L);
        SortedMap<String, Boolean> there = new TreeMap<>();
        while (log.position(ReleasesReader.LOG) < end) {
            log.poll(POLL).forEach(record -> {
                String key = new String(record.key(), StandardCharsets.UTF_8);
                if (ReleaseFormat.isOfNight(key) || ReleaseFormat.isOfGenerations(key)) {
                    there.put(key, record.value() != null);
                }
            });
        }
        there.values().removeIf(isThere -> !isThere);
        return List.copyOf(there.keySet());
    }
}
