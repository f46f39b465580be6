package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.schemas.event.Family;
import id.satunaker.schemas.topic.Topics;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Gives the newest figures once they stand for every record that lay in their sources when a day had begun: before the ends
 * that these had when it was first asked on that day. For one thread.
 */
final class CaughtUp {
    private static final List<String> EVENTS =
            List.of(Topics.Names.JOB_SEEKERS, Topics.Names.PLACEMENTS, Topics.Names.VACANCIES);

    private final FigureSource source;
    private final Sources sources;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private @Nullable LocalDate day;

    CaughtUp(FigureSource source, Sources sources) {
        this.source = source;
        this.sources = sources;
    }

    /** The newest figures; nothing while they lack a record from before the day, or none are loaded. */
    Optional<Figures> on(LocalDate today) {
        return source.figures().filter(figures -> {
            if (!today.equals(day)) {
                ends.clear();
                day = today;
            }
            lookForEnds(figures);
            return isCaughtUp(figures);
        });
    }

    /** Of topics that figures name for the first time as well, as they do while all is counted anew. */
    private void lookForEnds(Figures figures) {
        Set<String> topics = topics(figures);
        ends.keySet().forEach(partition -> topics.remove(partition.topic()));
        if (!topics.isEmpty()) {
            ends.putAll(sources.ends(topics));
        }
    }

    /** Ends in topics from which these figures are not made, as those of another generation, say nothing of them. */
    private boolean isCaughtUp(Figures figures) {
        Set<String> topics = topics(figures);
        Map<TopicPartition, Long> behind = new HashMap<>();
        ends.forEach((partition, end) -> {
            long counted = counted(figures, partition);
            if (counted < end && topics.contains(partition.topic())) {
                behind.put(partition, counted);
            }
        });
        return behind.isEmpty() || !sources.isAnyBefore(ends, behind);
    }

    /** Those of the events, and all others that a partition of the figures names, in which one family tells another. */
    private static Set<String> topics(Figures figures) {
        return Stream.concat(
                        EVENTS.stream(),
                        IntStream.range(0, figures.frame().persons().size())
                                .mapToObj(partition -> offsets(figures, partition))
                                .flatMap(offsets -> offsets.keySet().stream()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static long counted(Figures figures, TopicPartition partition) {
        return offsets(figures, partition.partition()).getOrDefault(partition.topic(), 0L);
    }

    /** What both families have read of one partition; where both read a topic, as far as both have. */
    private static Map<String, Long> offsets(Figures figures, int partition) {
        Map<String, Long> offsets =
                new HashMap<>(figures.progress(Family.PERSONS, partition).sourceOffsets());
        figures.progress(Family.VACANCIES, partition)
                .sourceOffsets()
                .forEach((topic, offset) -> offsets.merge(topic, offset, Math::min));
        return offsets;
    }
}
