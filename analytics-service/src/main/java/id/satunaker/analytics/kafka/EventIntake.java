package id.satunaker.analytics.kafka;

import id.satunaker.analytics.kafka.EventCounts.Outcome;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** What a task does with any event: read it and make it count, or send it to its dead-letter topic. */
final class EventIntake {
    private final ProcessorContext<byte[], byte[]> context;
    private final EventReader events;
    private final FrameWriter frames;
    private final EventCounts counts;
    private final DeadLetters deadLetters;

    EventIntake(ProcessorContext<byte[], byte[]> context, EventReader events, FrameWriter frames, String deadLetters) {
        this.context = context;
        this.events = events;
        this.frames = frames;
        this.counts = frames.counts();
        this.deadLetters = new DeadLetters(context, deadLetters);
    }

    /**
     * @param change what an event changes, as the act that makes it so; empty where it is no newer than what is known.
     *     An event that the rules cannot compute would fail at every retry: it becomes a dead letter, nothing changed.
     */
    void take(Record<byte[], byte[]> record, Function<Reading.Event, Optional<Runnable>> change) {
        RecordMetadata at = context.recordMetadata().orElseThrow();
        frames.read(at.topic());
        Reading reading = events.read(at.topic(), record.key(), record.value());
        Optional<Runnable> act;
        try {
            act = act(reading, change);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            reading = new Reading.DeadLetter(e.getClass().getName(), "It cannot be counted: " + e);
            act = Optional.empty();
        }
        if (reading instanceof Reading.DeadLetter letter) {
            reject(record, at, letter);
            return;
        }
        act.ifPresent(Runnable::run);
        counts.add(at.topic(), act.isPresent() ? Outcome.APPLIED : Outcome.IGNORED);
    }

    /** That it arrived is noted last, when all that can be wrong with it would have been thrown. */
    private Optional<Runnable> act(Reading reading, Function<Reading.Event, Optional<Runnable>> change) {
        if (reading instanceof Reading.Event event) {
            Optional<Runnable> act = change.apply(event);
            frames.arrived(event.envelope());
            return act;
        }
        if (reading instanceof Reading.Heartbeat heartbeat && heartbeat.day() != null) {
            frames.heard(heartbeat.participantId(), heartbeat.day());
            return Optional.of(() -> {});
        }
        return Optional.empty();
    }

    private void reject(Record<byte[], byte[]> record, RecordMetadata at, Reading.DeadLetter letter) {
        deadLetters.send(record, at, letter);
        counts.add(at.topic(), Outcome.DEAD_LETTERED);
    }
}
