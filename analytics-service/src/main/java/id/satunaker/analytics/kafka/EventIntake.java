package id.satunaker.analytics.kafka;

import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** The first step of a task with any event: read it, or send it to its dead-letter topic. */
final class EventIntake {
    private final EventReader events;
    private final DeadLetters deadLetters;
    private final EventCounts counts;

    EventIntake(TaskParts parts, ProcessorContext<byte[], byte[]> context, EventCounts counts, String deadLetterNode) {
        this.events = parts.events();
        this.deadLetters = new DeadLetters(context, deadLetterNode);
        this.counts = counts;
    }

    /** The event of a record; empty where it has been sent to its dead-letter topic and counted. */
    Optional<Reading.Event> read(Record<byte[], byte[]> record, RecordMetadata at) {
        Reading reading = events.read(at.topic(), record.key(), record.value());
        if (reading instanceof Reading.DeadLetter letter) {
            deadLetters.send(record, at, letter);
            counts.add(at.topic(), EventCounts.Outcome.DEAD_LETTERED);
            return Optional.empty();
        }
        return Optional.of((Reading.Event) reading);
    }
}
