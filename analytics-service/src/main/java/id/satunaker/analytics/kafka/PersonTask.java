package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Cells;
import id.satunaker.analytics.indicator.Contributions;
import id.satunaker.analytics.indicator.Link;
import id.satunaker.analytics.indicator.Person;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * One partition of the persons: merges registrations and placements by person (R1), hands on what a change adds to and
 * takes from the cells, and sends the vacancies' side of it, as old and new link, to the partition of the vacancy.
 */
final class PersonTask implements TaskProcessor.Task {
    private final ProcessorContext<byte[], byte[]> context;
    private final KeyValueStore<String, Person> persons;
    private final Contributions contributions;
    private final FrameWriter frames;
    private final EventIntake intake;

    PersonTask(TaskParts parts, ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        this.persons = context.getStateStore(IndicatorTopology.PERSON);
        this.contributions = parts.contributions();
        this.frames = parts.persons(context.taskId().partition(), context.getStateStore(IndicatorTopology.PARTIAL));
        this.intake = new EventIntake(context, parts.events(), frames, IndicatorTopology.PERSON_DEAD_LETTERS);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        intake.take(record, event -> change(event, record.timestamp()));
    }

    private Optional<Runnable> change(Reading.Event event, long timestamp) {
        Person known = persons.get(event.key());
        Person before = known == null ? Person.NONE : known;
        Person after = merge(before, event.value());
        if (after == before) {
            return Optional.empty();
        }
        Cells cells = contributions.of(after).minus(contributions.of(before));
        List<Link> links = Link.between(before, after);
        return Optional.of(() -> {
            persons.put(event.key(), after);
            frames.add(cells);
            links.forEach(link -> send(link, timestamp));
        });
    }

    private static Person merge(Person person, SpecificRecord event) {
        return event instanceof JobSeekerEvent seeker ? person.with(seeker) : person.with((PlacementEvent) event);
    }

    private void send(Link link, long timestamp) {
        context.forward(
                new Record<>(LinkBytes.key(link), LinkBytes.value(link), timestamp), IndicatorTopology.LINKS_OUT);
    }

    @Override
    public CommitListener listener() {
        return frames;
    }
}
