package id.satunaker.ingest.rotation;

import id.satunaker.ingest.intake.Rekeying;
import id.satunaker.ingest.intake.Submission;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Carries every stored event of a person over to the newest version of the key, then deletes the old ones. Killed at any
 * instant and begun again it ends the same: what is old lies before the {@link Boundary}, none of it is deleted before
 * all of it is carried over, and an event that is carried over twice is the same version of the same record.
 */
final class Rotation {
    private final Kafka kafka;
    private final PersonTopics topics;
    private final Rekeying rekeying;
    private final Consumer<String> progress;

    /** The ways to the broker; all but the records are of the whole cluster. */
    record Kafka(Boundary boundary, OtherReaders others, CommittedRecords records, Appending appending) {}

    Rotation(Kafka kafka, PersonTopics topics, Rekeying rekeying, Consumer<String> progress) {
        this.kafka = kafka;
        this.topics = topics;
        this.rekeying = rekeying;
        this.progress = progress;
    }

    /** @throws RotationRefusedException where it cannot begin or go on */
    void run(RotationProperties properties) {
        if (!rekeying.hasOrigin()) {
            throw new RotationRefusedException(
                    "there is one secret only, and none to rotate from: the new one belongs after the old one");
        }
        kafka.others().awaitNone(properties.patience());
        Map<TopicPartition, Long> all = kafka.boundary().ends();
        Map<TopicPartition, Long> ends = ofPersons(all);
        progress.accept("the old events end at " + ends);
        Survey survey = new Survey(topics, rekeying);
        survey.read(ends, kafka.records());
        survey.refuse(properties.dropUnreadable());
        progress.accept(survey.toString());
        if (survey.isOfWork()) {
            carryOver(ends, survey);
        }
        refuseStragglers(ends);
        forget(all, survey);
        progress.accept("all events of persons are of version " + rekeying.version());
    }

    /** The old events, the dead letters with their old keys, and where they ended. */
    private void forget(Map<TopicPartition, Long> all, Survey survey) {
        if (survey.isOfWork()) {
            kafka.boundary().deleteBefore(all, PersonTopics.names());
            progress.accept("the old events are deleted");
        }
        kafka.boundary().deleteBefore(all, PersonTopics.deadLetterNames());
        progress.accept("the dead letters of persons are deleted");
        kafka.boundary().forget();
    }

    private static Map<TopicPartition, Long> ofPersons(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .filter(end -> PersonTopics.names().contains(end.getKey().topic()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void carryOver(Map<TopicPartition, Long> ends, Survey survey) {
        ends.forEach((partition, end) -> {
            kafka.records().before(partition, end, record -> carryOver(record, survey));
            progress.accept(kafka.appending().stored() + " of " + survey.readable() + " events are carried over");
        });
        long stored = kafka.appending().stored();
        if (stored != survey.readable()) {
            throw new IllegalStateException(stored + " events were stored, not " + survey.readable());
        }
    }

    /** What is of the new version already lies among the old, and so would be deleted with them: it goes to the end too. */
    private void carryOver(ConsumerRecord<byte[], byte[]> record, Survey survey) {
        topics.read(record).ifPresent(stored -> {
            boolean winsATie = survey.tieWinners().contains(stored.envelope().getEventId());
            Submission.OfRecord event = rekeying.isDone(stored) ? stored : rekeying.of(stored, winsATie);
            kafka.appending().append(topics.write(event, record));
        });
    }

    /** Reads all that was appended, since somebody may have written under an older key meanwhile. */
    private void refuseStragglers(Map<TopicPartition, Long> ends) {
        AtomicLong stragglers = new AtomicLong();
        ends.forEach((partition, end) -> kafka.records().from(partition, end, record -> {
            if (!topics.read(record).map(rekeying::isDone).orElse(false)) {
                stragglers.incrementAndGet();
            }
        }));
        if (stragglers.get() > 0) {
            kafka.boundary().move();
            throw new RotationRefusedException(stragglers + " events came in meanwhile under another key: stop whoever"
                    + " writes them, then start this again; nothing was deleted");
        }
        progress.accept("all that is carried over was read back");
    }
}
