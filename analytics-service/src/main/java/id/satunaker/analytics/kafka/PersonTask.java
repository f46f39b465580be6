package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Contributions;
import id.satunaker.analytics.indicator.Link;
import id.satunaker.analytics.indicator.Person;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * One partition of the persons: merges registrations and placements by person (R1), hands on what a change adds to and
 * takes from the cells, and sends the vacancies' side of it, as old and new link, to the partition of the vacancy.
 */
final class PersonTask implements TaskProcessor.Task {
    private final ProcessorContext<byte[], byte[]> context;
    private final KeyValueStore<String, Person> persons;
    private final Contributions contributions;
    private final EventIntake intake;
    private final EventCounts counts;
    private final FrameWriter frames;

    PersonTask(TaskParts parts, ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        this.persons = context.getStateStore(IndicatorTopology.PERSON);
        this.contributions = parts.contributions();
        this.counts = new EventCounts(parts.meters());
        this.intake = new EventIntake(parts, context, counts, IndicatorTopology.PERSON_DEAD_LETTERS);
        this.frames =
                parts.persons(context.taskId().partition(), context.getStateStore(IndicatorTopology.PARTIAL), counts);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata at = context.recordMetadata().orElseThrow();
        frames.read(at.topic());
        Optional<Reading.Event> event = intake.read(record, at);
        if (event.isPresent()) {
            boolean applied = apply(event.get(), record.timestamp());
            counts.add(at.topic(), applied ? EventCounts.Outcome.APPLIED : EventCounts.Outcome.IGNORED);
        }
    }

    private boolean apply(Reading.Event event, long timestamp) {
        Person known = persons.get(event.key());
        Person before = known == null ? Person.NONE : known;
        Person after = merge(before, event.value());
        if (after == before) {
            return false;
        }
        persons.put(event.key(), after);
        frames.add(contributions.of(after).minus(contributions.of(before)));
        Link.between(before, after)
                .forEach(link -> context.forward(
                        new Record<>(LinkBytes.key(link), LinkBytes.value(link), timestamp),
                        IndicatorTopology.LINKS_OUT));
        return true;
    }

    private Person merge(Person person, SpecificRecord event) {
        if (event instanceof JobSeekerEvent seeker) {
            seen(seeker.getEnvelope());
            return person.with(seeker);
        }
        PlacementEvent placement = (PlacementEvent) event;
        seen(placement.getEnvelope());
        return person.with(placement);
    }

    private void seen(Envelope envelope) {
        frames.recordedAt(envelope.getRecordedAt());
    }

    @Override
    public CommitListener listener() {
        return frames;
    }
}
