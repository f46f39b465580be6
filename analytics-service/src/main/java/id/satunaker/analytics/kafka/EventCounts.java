package id.satunaker.analytics.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What became of the events that one task read since its last commit. They are published once the commit holds, so that a
 * record read again after an abort counts once: consumed = applied + ignored + dead-lettered.
 */
final class EventCounts {

    /** What became of one event. */
    enum Outcome {
        /** It changed the state of its record. */
        APPLIED,
        /** It was no newer than what was known. */
        IGNORED,
        /** It could not be read or counted. */
        DEAD_LETTERED
    }

    private final MeterRegistry meters;
    private final Map<String, Map<Outcome, Long>> pending = new HashMap<>();

    EventCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    void add(String topic, Outcome outcome) {
        pending.computeIfAbsent(topic, t -> new EnumMap<>(Outcome.class)).merge(outcome, 1L, Long::sum);
    }

    void publish() {
        pending.forEach((topic, outcomes) -> outcomes.forEach((outcome, number) -> {
            counter("consumed", topic, number);
            counter(outcome.name().toLowerCase(Locale.ROOT).replace('_', '.'), topic, number);
        }));
        pending.clear();
    }

    private void counter(String verb, String topic, long number) {
        meters.counter("labour.events." + verb, "topic", topic).increment(number);
    }
}
