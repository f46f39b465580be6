package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.Kept;
import id.satunaker.placement.records.Kept.Refusal;
import id.satunaker.placement.records.RecordStore;
import id.satunaker.schemas.event.Envelope;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Keeps beside the records on which days, in Jakarta, something came from each participant. A resend is heard, though it
 * changes no record, so no table of records tells it. Written last, so that what the store fails on is not heard either.
 */
final class ArrivalStore<E> implements RecordStore<E> {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final String INSERT = "INSERT INTO arrival (participant_id, arrived_on)"
            + " SELECT * FROM unnest(?::text[], ?::date[]) ON CONFLICT DO NOTHING";

    private final RecordStore<E> store;
    private final JdbcOperations jdbc;
    private final Function<E, Envelope> envelope;

    ArrivalStore(RecordStore<E> store, JdbcOperations jdbc, Function<E, Envelope> envelope) {
        this.store = store;
        this.jdbc = jdbc;
        this.envelope = envelope;
    }

    /** Sorted, so that two instances cannot deadlock. */
    private record Arrival(String participantId, LocalDate day) implements Comparable<Arrival> {
        static Arrival of(Envelope envelope) {
            return new Arrival(
                    envelope.getParticipantId(),
                    envelope.getReceivedAt().atZone(JAKARTA).toLocalDate());
        }

        @Override
        public int compareTo(Arrival other) {
            int byParticipant = participantId.compareTo(other.participantId);
            return byParticipant != 0 ? byParticipant : day.compareTo(other.day);
        }
    }

    @Override
    public Kept keep(List<E> events) {
        Kept kept = store.keep(events);
        SortedSet<Arrival> arrivals = arrivals(events, kept);
        if (!arrivals.isEmpty()) {
            jdbc.update(
                    INSERT,
                    arrivals.stream().map(Arrival::participantId).toArray(String[]::new),
                    arrivals.stream().map(arrival -> arrival.day().toString()).toArray(String[]::new));
        }
        return kept;
    }

    /** A refused event may hold what no column takes. */
    private SortedSet<Arrival> arrivals(List<E> events, Kept kept) {
        Set<Integer> refused = new HashSet<>();
        kept.refusals().stream().map(Refusal::index).forEach(refused::add);
        SortedSet<Arrival> arrivals = new TreeSet<>();
        IntStream.range(0, events.size())
                .filter(index -> !refused.contains(index))
                .forEach(index -> arrivals.add(Arrival.of(envelope.apply(events.get(index)))));
        return arrivals;
    }
}
