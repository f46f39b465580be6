package id.satunaker.placement.kafka;

import id.satunaker.placement.records.generation.Generation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The readings of the topics that this instance takes part in, one for each generation. */
final class GenerationListeners {
    private static final Logger log = LoggerFactory.getLogger(GenerationListeners.class);

    private final Function<Generation, RecordListeners> reading;
    private final Map<Integer, RecordListeners> running = new ConcurrentHashMap<>();

    GenerationListeners(Function<Generation, RecordListeners> reading) {
        this.reading = reading;
    }

    /** Starts those that are missing, and ends the others. */
    void follow(Collection<Generation> generations) {
        generations.forEach(this::start);
        var numbers = generations.stream().map(Generation::number).collect(Collectors.toSet());
        running.keySet().stream().filter(number -> !numbers.contains(number)).forEach(this::stop);
    }

    private void start(Generation generation) {
        running.computeIfAbsent(generation.number(), number -> {
            log.info("Reading into {}", generation);
            RecordListeners listeners = reading.apply(generation);
            listeners.start();
            return listeners;
        });
    }

    private void stop(int number) {
        RecordListeners listeners = running.remove(number);
        if (listeners != null) {
            log.info("Reading no more into generation {}", number);
            listeners.stop();
        }
    }

    Optional<RecordListeners> of(Generation generation) {
        return Optional.ofNullable(running.get(generation.number()));
    }

    void stop() {
        running.keySet().forEach(this::stop);
    }
}
