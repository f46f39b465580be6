package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.schemas.event.Family;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether figures are exact as a whole: both families of them for one and the same prefix of all events. A vacancy's
 * side of a placement travels through a topic of its own, so while events come in, the vacancies of a view are a little
 * behind its persons, or even ahead where the view has not read the frame of the person yet. For one thread.
 */
final class Settled {
    private static final Logger LOG = LoggerFactory.getLogger(Settled.class);
    private static final int PATIENCE_MS = 5_000;
    /** Where more lies between, events do. */
    private static final int CONTROL_RECORDS = 100;

    private final Admin admin;
    private final Sources sources;

    Settled(Admin admin, Sources sources) {
        this.admin = admin;
        this.sources = sources;
    }

    /**
     * The order matters. That no event after these figures has been committed, whose links vacancies could know, is asked
     * first; transactions that are about to end are waited for. Then all links of the events before exist, though they may
     * lie behind a transaction whose end is not written yet: hence the end of what is there, committed or not.
     *
     * @param application the id of the generation that the figures are of
     * @return false as well where Kafka does not say
     */
    boolean isSettled(String application, Figures figures) {
        try {
            return isSamePlace(EventOffsets.of(figures), committed(application))
                    && hasReadAllLinks(application, figures);
        } catch (ExecutionException e) {
            LOG.warn("Kafka does not say how far {} has come", application, e.getCause());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Whether no event lies between. Offsets may differ though: a commit that only passes the end of a transaction makes no
     * frame.
     */
    boolean isSamePlace(EventOffsets one, EventOffsets other) {
        return one.behind(other) + other.behind(one) <= CONTROL_RECORDS
                && !sources.isAnyBefore(
                        one.latest(other).next(), one.earliest(other).next());
    }

    /** Whether no event that is there by now lies between a place and where to stop. */
    boolean hasArrived(EventOffsets place, EventOffsets stops) {
        Map<TopicPartition, Long> until = new HashMap<>(sources.ends(EventOffsets.TOPICS));
        until.replaceAll((partition, end) -> Math.min(end, stops.next().getOrDefault(partition, end)));
        Map<TopicPartition, Long> from = new HashMap<>();
        until.keySet().forEach(partition -> from.put(partition, place.of(partition)));
        return !sources.isAnyBefore(until, from);
    }

    private EventOffsets committed(String application) throws ExecutionException, InterruptedException {
        var options = new ListConsumerGroupOffsetsOptions().requireStable(true).timeoutMs(PATIENCE_MS);
        Map<TopicPartition, Long> next = new HashMap<>();
        admin.listConsumerGroupOffsets(Map.of(application, new ListConsumerGroupOffsetsSpec()), options)
                .partitionsToOffsetAndMetadata(application)
                .get()
                .forEach((partition, offset) -> next.put(partition, offset.offset()));
        return EventOffsets.among(next);
    }

    private boolean hasReadAllLinks(String application, Figures figures)
            throws ExecutionException, InterruptedException {
        String topic = application + "-" + IndicatorTopology.LINKS + "-repartition";
        Map<TopicPartition, Long> read = new HashMap<>();
        for (int partition = 0; partition < figures.frame().vacancies().size(); partition++) {
            Map<String, Long> offsets =
                    figures.progress(Family.VACANCIES, partition).sourceOffsets();
            read.put(new TopicPartition(topic, partition), offsets.getOrDefault(topic, 0L));
        }
        return !sources.isAnyBefore(ends(read), read);
    }

    private Map<TopicPartition, Long> ends(Map<TopicPartition, Long> partitions)
            throws ExecutionException, InterruptedException {
        var options = new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED).timeoutMs(PATIENCE_MS);
        var answer = admin.listOffsets(
                partitions.keySet().stream().collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest())),
                options);
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (TopicPartition partition : partitions.keySet()) {
            ends.put(partition, answer.partitionResult(partition).get().offset());
        }
        return ends;
    }
}
