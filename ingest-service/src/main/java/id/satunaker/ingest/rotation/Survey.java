package id.satunaker.ingest.rotation;

import id.satunaker.ingest.intake.Rekeying;
import id.satunaker.ingest.intake.Submission;
import id.satunaker.ingest.intake.Ties;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What there is to carry over: read once, before anything is changed. */
final class Survey {
    private static final int MOST_SHOWN = 10;

    private final PersonTopics topics;
    private final Rekeying rekeying;
    private final Set<String> tieWinners = new HashSet<>();
    private final Set<Integer> foreignVersions = new TreeSet<>();
    private final List<String> unreadable = new ArrayList<>();
    private long old;
    private long done;

    Survey(PersonTopics topics, Rekeying rekeying) {
        this.topics = topics;
        this.rekeying = rekeying;
    }

    void read(Map<TopicPartition, Long> ends, CommittedRecords records) {
        ends.forEach((partition, end) -> {
            Ties ties = new Ties();
            records.before(partition, end, record -> add(record, ties));
            tieWinners.addAll(ties.winners());
        });
    }

    private void add(ConsumerRecord<byte[], byte[]> record, Ties ties) {
        topics.read(record)
                .ifPresentOrElse(
                        event -> add(event, ties),
                        () -> unreadable.add(record.topic() + "-" + record.partition() + "@" + record.offset()));
    }

    private void add(Submission.OfRecord event, Ties ties) {
        if (rekeying.isDone(event)) {
            done++;
        } else if (rekeying.isPossible(event)) {
            old++;
            ties.add(event);
        } else {
            foreignVersions.add(event.envelope().getPersonKeyVersion());
        }
    }

    /** @throws RotationRefusedException if not every record can be carried over */
    void refuse(boolean dropUnreadable) {
        if (!foreignVersions.isEmpty()) {
            throw new RotationRefusedException("events carry key versions " + foreignVersions
                    + ", from which the secrets do not lead to " + rekeying.version() + "; nothing was changed");
        }
        if (!unreadable.isEmpty() && !dropUnreadable) {
            throw new RotationRefusedException(
                    unreadable.size() + " records cannot be read, and so not be carried over: "
                            + shown() + "; nothing was changed. Mend what reads them, or give them up by"
                            + " --satunaker.ingest.rotation.drop-unreadable=true");
        }
    }

    private String shown() {
        String first = unreadable.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return unreadable.size() > MOST_SHOWN ? first + ", ..." : first;
    }

    /** Whether there is anything to carry over or to drop. */
    boolean isOfWork() {
        return old + unreadable.size() > 0;
    }

    /** How many events there are, old and new. */
    long readable() {
        return old + done;
    }

    /** The eventIds of current versions that others tie with. */
    Set<String> tieWinners() {
        return tieWinners;
    }

    @Override
    public String toString() {
        return "%d of %d events are of older versions than %d; %d win a tie; %d records cannot be read"
                .formatted(old, readable(), rekeying.version(), tieWinners.size(), unreadable.size());
    }
}
