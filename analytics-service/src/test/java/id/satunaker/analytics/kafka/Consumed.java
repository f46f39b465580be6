package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.schemas.event.Family;
import id.satunaker.schemas.topic.Topics;
import org.apache.kafka.common.TopicPartition;

/** Whether figures stand for everything that has been sent. */
final class Consumed {
    private Consumed() {}

    static boolean all(Cluster cluster, Figures figures) {
        return cluster.placed().stream().allMatch(placed -> offset(figures, placed.partition()) > placed.offset());
    }

    private static long offset(Figures figures, TopicPartition partition) {
        Family family = partition.topic().equals(Topics.Names.VACANCIES) ? Family.VACANCIES : Family.PERSONS;
        return figures.progress(family, partition.partition()).sourceOffsets().getOrDefault(partition.topic(), 0L);
    }
}
