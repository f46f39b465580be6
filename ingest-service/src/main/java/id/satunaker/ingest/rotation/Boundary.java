package id.satunaker.ingest.rotation;

import id.satunaker.ingest.intake.PersonKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the old events of every partition end, for one version of the key: the committed offsets of a group that nobody
 * is a member of, so that they are as durable as the events and are there, all of them, or not at all. Written before the
 * first event is carried over, so what lies before it is old and complete, however often the job is killed. The mark of
 * the key lies with it: of events of one version nobody can tell by which secrets they were made.
 */
final class Boundary {
    static final String GROUP = "satunaker-person-key-rotation-";

    private final Admin admin;
    private final String group;
    private final String mark;

    Boundary(Admin admin, PersonKey key) {
        this.admin = admin;
        this.group = GROUP + key.version();
        this.mark = key.mark();
    }

    /** The ends as they were written; now, if they were not, or if all before them is gone already. */
    Map<TopicPartition, Long> ends() {
        Map<TopicPartition, OffsetAndMetadata> marks =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> written = new HashMap<>();
        marks.forEach((partition, offset) -> written.put(partition, offset.offset()));
        Map<TopicPartition, Long> first = offsets(OffsetSpec.earliest());
        boolean isOpen = written.keySet().equals(first.keySet())
                && first.entrySet().stream()
                        .anyMatch(begin -> begin.getValue() < written.getOrDefault(begin.getKey(), 0L));
        if (!isOpen) {
            return move();
        }
        if (marks.values().stream().anyMatch(offset -> !offset.metadata().equals(mark))) {
            throw new RotationRefusedException("this rotation was begun with other secrets: start it again with those");
        }
        return written;
    }

    /** Writes the present ends. */
    Map<TopicPartition, Long> move() {
        Map<TopicPartition, Long> ends = offsets(OffsetSpec.latest());
        Map<TopicPartition, OffsetAndMetadata> marks = ends.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue(), mark)));
        get(admin.alterConsumerGroupOffsets(group, marks).all());
        return ends;
    }

    /** Deletes all records before the ends of some topics. */
    void deleteBefore(Map<TopicPartition, Long> ends, Collection<String> topics) {
        Map<TopicPartition, RecordsToDelete> old = ends.entrySet().stream()
                .filter(end -> topics.contains(end.getKey().topic()))
                .collect(Collectors.toMap(Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue())));
        get(admin.deleteRecords(old).all());
    }

    /** Once all is done, so that nobody takes these ends for those of another time. */
    void forget() {
        get(admin.deleteConsumerGroups(List.of(group)).all());
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec spec) {
        List<String> topics = Stream.concat(PersonTopics.names().stream(), PersonTopics.deadLetterNames().stream())
                .toList();
        Map<TopicPartition, OffsetSpec> wanted = get(
                        admin.describeTopics(topics).allTopicNames())
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> spec));
        return get(admin.listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new RotationRefusedException("Kafka says " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka was asked", e);
        }
    }
}
