package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.schemas.event.Family;
import id.satunaker.schemas.topic.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/**
 * Places in the topics of the events: in each partition, the offset of the next record to read. Participants are left out,
 * whose topic forgets.
 */
record EventOffsets(Map<TopicPartition, Long> next) {
    static final Set<String> TOPICS = Set.of(Topics.Names.JOB_SEEKERS, Topics.Names.PLACEMENTS, Topics.Names.VACANCIES);

    EventOffsets {
        next = Map.copyOf(next);
    }

    /** What figures stand for; a partition of which nothing was read is not in it. */
    static EventOffsets of(Figures figures) {
        Map<TopicPartition, Long> next = new HashMap<>();
        for (Family family : List.of(Family.PERSONS, Family.VACANCIES)) {
            for (int partition = 0; partition < figures.frame().of(family).size(); partition++) {
                int number = partition;
                figures.progress(family, partition)
                        .sourceOffsets()
                        .forEach((topic, offset) -> next.put(new TopicPartition(topic, number), offset));
            }
        }
        return among(next);
    }

    /** @param byName of a partition, as Kafka writes it: its number is what follows the last hyphen */
    static EventOffsets named(Map<String, Long> byName) {
        Map<TopicPartition, Long> next = new HashMap<>();
        byName.forEach((name, offset) -> {
            int end = name.lastIndexOf('-');
            next.put(new TopicPartition(name.substring(0, end), Integer.parseInt(name.substring(end + 1))), offset);
        });
        return among(next);
    }

    /** Those of them that are in topics of events. */
    static EventOffsets among(Map<TopicPartition, Long> offsets) {
        return new EventOffsets(offsets.entrySet().stream()
                .filter(offset -> TOPICS.contains(offset.getKey().topic()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Whether these are nowhere before others. */
    boolean covers(EventOffsets others) {
        return others.next.entrySet().stream().allMatch(other -> of(other.getKey()) >= other.getValue());
    }

    /** How many records lie between these and others, where those are ahead. */
    long behind(EventOffsets others) {
        return others.next.entrySet().stream()
                .mapToLong(other -> Math.max(0, other.getValue() - of(other.getKey())))
                .sum();
    }

    /** Whichever is later, by partition. */
    EventOffsets latest(EventOffsets others) {
        return merged(others, Math::max);
    }

    /** Whichever is earlier, by partition; the beginning where one of them is not there. */
    EventOffsets earliest(EventOffsets others) {
        return merged(others, Math::min);
    }

    private EventOffsets merged(EventOffsets others, BinaryOperator<Long> choice) {
        Map<TopicPartition, Long> merged = new HashMap<>();
        Stream.concat(next.keySet().stream(), others.next.keySet().stream())
                .forEach(partition -> merged.put(partition, choice.apply(of(partition), others.of(partition))));
        return new EventOffsets(merged);
    }

    /** The beginning where nothing was read. */
    long of(TopicPartition partition) {
        return next.getOrDefault(partition, 0L);
    }
}
