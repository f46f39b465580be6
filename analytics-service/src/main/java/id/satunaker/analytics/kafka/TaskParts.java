package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Contributions;
import id.satunaker.schemas.event.Family;
import id.satunaker.schemas.event.IndicatorPartial;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What the tasks of all stream threads of a generation share; all of it is thread-safe.
 *
 * @param epoch of the generation, under which partials and frames are written
 * @param contributions the rules
 * @param events reads the events
 * @param partials writes partials and frames
 * @param commits tells tasks of commits
 * @param meters takes the counts
 */
record TaskParts(
        String epoch,
        Contributions contributions,
        EventReader events,
        Serializer<IndicatorPartial> partials,
        Commits commits,
        MeterRegistry meters) {

    FrameWriter persons(int partition, KeyValueStore<String, byte[]> store) {
        return new FrameWriter(partition, format(Family.PERSONS, partition), store, new EventCounts(meters));
    }

    FrameWriter vacancies(int partition, KeyValueStore<String, byte[]> store) {
        return new FrameWriter(partition, format(Family.VACANCIES, partition), store, new EventCounts(meters));
    }

    private PartialFormat format(Family family, int partition) {
        return new PartialFormat(epoch, family, partition, partials);
    }
}
