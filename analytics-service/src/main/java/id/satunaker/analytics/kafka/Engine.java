package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Figures;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;

/**
 * What an instance runs of one generation: its share of the topology, and a view of what all instances make of it.
 *
 * @param streams the topology
 * @param view what readers see
 * @param reader reads partials and frames into the view
 */
record Engine(StreamsLifecycle streams, LiveView view, ConsumerLifecycle reader) {

    void start() {
        reader.start();
        streams.start();
    }

    /** Takes as long as the topology needs to close. The view keeps its last figures. */
    void stop() {
        streams.stop();
        reader.stop();
    }

    /** Stops for good. */
    void leave() {
        streams.leave();
        reader.stop();
    }

    /** Nothing until every frame that was there at the start is in the view. */
    Optional<Figures> figures() {
        return view.figures();
    }

    /** Whether all state of this instance has been restored at least once. */
    boolean hasRun() {
        return streams.hasRun();
    }

    KafkaStreams.State state() {
        return streams.state();
    }
}
