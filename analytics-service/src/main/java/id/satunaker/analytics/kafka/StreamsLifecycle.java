package id.satunaker.analytics.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the topology for as long as the service runs. */
final class StreamsLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsLifecycle.class);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Supplier<KafkaStreams> topology;
    private final ThreadReplacement replacement;
    private final MeterRegistry meters;
    private volatile boolean ranOnce;
    private @Nullable KafkaStreams streams;
    private @Nullable KafkaStreamsMetrics metrics;

    StreamsLifecycle(Supplier<KafkaStreams> topology, ThreadReplacement replacement, MeterRegistry meters) {
        this.topology = topology;
        this.replacement = replacement;
        this.meters = meters;
    }

    @Override
    public void start() {
        KafkaStreams started = topology.get();
        started.setUncaughtExceptionHandler(replacement);
        started.setStateListener(this::changed);
        metrics = new KafkaStreamsMetrics(started);
        metrics.bindTo(meters);
        streams = started;
        started.start();
    }

    private void changed(KafkaStreams.State now, KafkaStreams.State before) {
        LOG.info("The topology is {}, was {}", now, before);
        ranOnce |= now == KafkaStreams.State.RUNNING;
    }

    /** Whether all state of this instance has been restored at least once since the start. */
    boolean hasRun() {
        return ranOnce;
    }

    String state() {
        KafkaStreams running = streams;
        return running == null ? "NOT_STARTED" : running.state().name();
    }

    @Override
    public void stop() {
        replacement.stop();
        if (streams != null) {
            streams.close(STOP);
        }
        if (metrics != null) {
            metrics.close();
        }
        streams = null;
    }

    @Override
    public boolean isRunning() {
        return streams != null;
    }
}
