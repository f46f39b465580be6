package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** The records that exist in a set of events: of each the current version, unless that is retracted (domain R1). */
record BatchRecords(List<JobSeekerEvent> registrations, List<VacancyEvent> vacancies, List<PlacementEvent> placements) {

    static BatchRecords of(Collection<? extends SpecificRecord> events) {
        return new BatchRecords(
                current(events, JobSeekerEvent.class, JobSeekerEvent::getEnvelope, JobSeekerEvent::getPersonId),
                current(events, VacancyEvent.class, VacancyEvent::getEnvelope, vacancy -> ""),
                current(events, PlacementEvent.class, PlacementEvent::getEnvelope, PlacementEvent::getPersonId));
    }

    private static <T> List<T> current(
            Collection<? extends SpecificRecord> events,
            Class<T> kind,
            Function<T, Envelope> envelope,
            Function<T, String> person) {
        Map<List<String>, T> newest = new HashMap<>();
        events.stream().filter(kind::isInstance).map(kind::cast).forEach(event -> {
            Envelope mine = envelope.apply(event);
            List<String> key = List.of(mine.getParticipantId(), mine.getRecordId(), person.apply(event));
            T known = newest.get(key);
            if (known == null || isNewer(mine, envelope.apply(known))) {
                newest.put(key, event);
            }
        });
        List<T> existing = new ArrayList<>(newest.values());
        existing.removeIf(event -> envelope.apply(event).getRetracted());
        return existing;
    }

    private static boolean isNewer(Envelope mine, Envelope known) {
        int later = mine.getRecordedAt().compareTo(known.getRecordedAt());
        return later > 0 || (later == 0 && mine.getEventId().compareTo(known.getEventId()) > 0);
    }
}
