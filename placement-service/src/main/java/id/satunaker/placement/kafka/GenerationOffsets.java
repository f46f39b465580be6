package id.satunaker.placement.kafka;

import id.satunaker.placement.records.generation.Generation;
import id.satunaker.schemas.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.jspecify.annotations.Nullable;

/** How far each generation, a consumer group of its own, has read the topics. */
final class GenerationOffsets {
    private final Admin admin;
    private final PlacementKafkaProperties properties;

    GenerationOffsets(Admin admin, PlacementKafkaProperties properties) {
        this.admin = admin;
        this.properties = properties;
    }

    /** The offsets after the last records that there are. */
    Map<TopicPartition, Long> ends() {
        Map<TopicPartition, OffsetSpec> latest =
                partitions().collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return answer(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private Stream<TopicPartition> partitions() {
        Stream<TopicPartition> events = Stream.of(
                        Topics.Names.JOB_SEEKERS, Topics.Names.VACANCIES, Topics.Names.PLACEMENTS)
                .flatMap(topic -> IntStream.range(0, properties.partitions())
                        .mapToObj(partition -> new TopicPartition(topic, partition)));
        return Stream.concat(events, Stream.of(new TopicPartition(Topics.Names.PARTICIPANTS, 0)));
    }

    /** How many records before these offsets it has not kept yet. */
    long behind(Generation generation, Map<TopicPartition, Long> ends) {
        String group = properties.groupOf(generation.number());
        Map<TopicPartition, OffsetAndMetadata> committed =
                answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - offset(committed.get(end.getKey()))))
                .sum();
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    /** Without offsets it is read from the start. Says no where one still reads it. */
    boolean forget(int generation) {
        try {
            admin.deleteConsumerGroups(List.of(properties.groupOf(generation)))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupNotEmptyException) {
                return false;
            }
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            throw new KafkaException("Cannot forget the offsets of generation " + generation, e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka does not tell offsets", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static KafkaException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new KafkaException("Interrupted while asking Kafka", e);
    }
}
