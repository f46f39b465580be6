package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.PartitionFrame;
import id.satunaker.analytics.indicator.View;
import id.satunaker.schemas.event.IndicatorPartial;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A view of its own beside those of the services that are killed, which keeps every figure it ever showed. */
final class FrameWatcher implements AutoCloseable {
    private final View view;
    private final List<Figures> shown = new CopyOnWriteArrayList<>();
    private final AtomicInteger mismatched = new AtomicInteger();
    private final ConsumerLifecycle reader;

    FrameWatcher(Map<String, Object> connection, String epoch) {
        view = new View(epoch, Cluster.PARTITIONS);
        reader = new ConsumerLifecycle(
                "frame-watcher",
                () -> KafkaConfiguration.logConsumer(connection),
                consumer -> {
                    var deserializer = Wire.SERDES.deserializer(IndicatorPartial.class);
                    var partials = new PartialsReader(consumer, deserializer, epoch, new Recorder());
                    partials.start(Cluster.PARTITIONS);
                    return partials::poll;
                },
                (thread, error) -> {});
        reader.start();
    }

    /** The figures after every frame so far, in order. */
    List<Figures> shown() {
        return shown;
    }

    Figures figures() {
        return view.figures();
    }

    /** Frames that did not follow the one before, or not with all their partials. */
    int mismatched() {
        return mismatched.get();
    }

    @Override
    public void close() {
        reader.stop();
    }

    private final class Recorder implements FrameListener {
        @Override
        public void apply(PartitionFrame frame) {
            view.apply(frame);
            shown.add(figures());
        }

        @Override
        public void loaded() {}

        @Override
        public void mismatched() {
            mismatched.incrementAndGet();
        }

        @Override
        public void polled(long lag) {}
    }
}
