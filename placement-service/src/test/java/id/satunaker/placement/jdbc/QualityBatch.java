package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.Version;
import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules once more, over the list of all events, without a database: what was examined, and what of it was found. */
final class QualityBatch {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final Versions<JobSeekerEvent> jobSeekers;
    private final Versions<PlacementEvent> placements;
    private final Versions<VacancyEvent> vacancies;
    private final Map<String, Participant> participants = new HashMap<>();
    private final List<Envelope> arrivals = new ArrayList<>();

    /** One record examined, and whether it was found. */
    record Examined(String participantId, String recordId, String regionCode, boolean found) {}

    QualityBatch(QualityHistory history) {
        jobSeekers = new Versions<>(history.jobSeekers(), JobSeekerEvent::getEnvelope, JobSeekerEvent::getPersonId);
        placements = new Versions<>(history.placements(), PlacementEvent::getEnvelope, PlacementEvent::getPersonId);
        vacancies = new Versions<>(history.vacancies(), VacancyEvent::getEnvelope, event -> "");
        history.participants()
                .forEach(state -> participants.put(state.participant().getParticipantId(), state.participant()));
        Stream.of(jobSeekers, placements, vacancies)
                .forEach(kind -> kind.envelopes().forEach(arrivals::add));
    }

    Stream<Examined> examine(QualityRule rule, LocalDate day) {
        return switch (rule) {
            case ORPHAN_PLACEMENT ->
                placements.examine(it -> it.getPlacement().getVacancy() != null, it -> isOrphan(it, day));
            case PLACEMENT_WITHOUT_VACANCY ->
                placements.examine(
                        it -> !it.getPlacement().getStartedOn().isAfter(day),
                        it -> it.getPlacement().getVacancy() == null);
            case OVERLAPPING_PLACEMENTS -> placements.examine(it -> runs(it, day), it -> overlaps(it, day));
            case OVERFILLED_VACANCY ->
                vacancies.examine(
                        it -> opened(it, day),
                        it -> started(it, day) > it.getVacancy().getOpenings());
            case VACANCY_PAST_VALIDITY -> vacancies.examine(it -> opened(it, day), it -> isPast(it.getVacancy(), day));
            case PERSON_IN_TWO_REGISTERS -> jobSeekers.examine(it -> inForce(it, day), it -> isElsewhere(it, day));
            case SAME_RECORDED_AT ->
                Stream.of(jobSeekers.ties(day), placements.ties(day), vacancies.ties(day))
                        .flatMap(ties -> ties);
            case RECORD_ID_OF_SEVERAL_PERSONS ->
                Stream.of(jobSeekers.shared(day), placements.shared(day)).flatMap(shared -> shared);
            case SILENT_PARTICIPANT ->
                participants.values().stream()
                        .filter(it -> it.getKind() == ParticipantKind.REGION)
                        .flatMap(it -> it.getRegions().stream()
                                .map(region -> new Examined(it.getParticipantId(), region, region, isSilent(it, day))));
        };
    }

    private boolean isOrphan(PlacementEvent placement, LocalDate day) {
        String vacancy = placement.getPlacement().getVacancy();
        Instant first = placements
                .versionsOf(placement)
                .filter(it -> it.getPlacement() != null)
                .filter(it -> vacancy.equals(it.getPlacement().getVacancy()))
                .map(it -> it.getEnvelope().getReceivedAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        boolean exists = vacancies.live().anyMatch(it -> key(it.getEnvelope()).equals(vacancy));
        return !exists && !dayOf(first).plusDays(7).isAfter(day);
    }

    private boolean overlaps(PlacementEvent one, LocalDate day) {
        return placements
                .live()
                .filter(other -> other != one && other.getPersonId().equals(one.getPersonId()) && runs(other, day))
                .anyMatch(other -> other.getEnvelope()
                                .getParticipantId()
                                .equals(one.getEnvelope().getParticipantId())
                        || isLater(other, one));
    }

    private boolean isLater(PlacementEvent other, PlacementEvent one) {
        int byReceipt = placements.firstReceived(other).compareTo(placements.firstReceived(one));
        return byReceipt != 0
                ? byReceipt > 0
                : other.getEnvelope()
                                .getParticipantId()
                                .compareTo(one.getEnvelope().getParticipantId())
                        > 0;
    }

    private static boolean runs(PlacementEvent event, LocalDate day) {
        Placement placement = event.getPlacement();
        return covers(placement.getStartedOn(), placement.getEndedOn(), day);
    }

    private static boolean covers(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    private static boolean opened(VacancyEvent event, LocalDate day) {
        return !event.getVacancy().getOpenedOn().isAfter(day);
    }

    private long started(VacancyEvent vacancy, LocalDate day) {
        return placements
                .live()
                .map(PlacementEvent::getPlacement)
                .filter(it -> key(vacancy.getEnvelope()).equals(it.getVacancy()))
                .filter(it -> !it.getStartedOn().isAfter(day))
                .count();
    }

    private static boolean isPast(Vacancy vacancy, LocalDate day) {
        LocalDate last = Objects.requireNonNullElse(
                vacancy.getValidUntil(), vacancy.getOpenedOn().plusDays(59));
        return vacancy.getClosedOn() == null && last.isBefore(day);
    }

    private static boolean inForce(JobSeekerEvent event, LocalDate day) {
        Registration registration = event.getRegistration();
        return covers(registration.getRegisteredOn(), registration.getEndedOn(), day)
                && day.isBefore(registration.getRegisteredOn().plusDays(180));
    }

    private boolean isElsewhere(JobSeekerEvent one, LocalDate day) {
        String own = one.getEnvelope().getParticipantId();
        return jobSeekers
                .live()
                .filter(other -> other.getPersonId().equals(one.getPersonId()) && inForce(other, day))
                .filter(other -> !other.getEnvelope().getParticipantId().equals(own))
                .flatMap(other ->
                        Stream.of(one, other).map(jobSeekers::firstReceived).max(Comparator.naturalOrder()).stream())
                .anyMatch(bothCame -> !dayOf(bothCame).isAfter(day));
    }

    private boolean isSilent(Participant participant, LocalDate day) {
        LocalDate beat = participant.getHeartbeatDay();
        LocalDate longAgo = day.minusDays(3);
        return (beat == null || !beat.isAfter(longAgo))
                && arrivals.stream()
                        .filter(it -> it.getParticipantId().equals(participant.getParticipantId()))
                        .map(it -> dayOf(it.getReceivedAt()))
                        .noneMatch(heard -> heard.isAfter(longAgo) && !heard.isAfter(day));
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(JAKARTA).toLocalDate();
    }

    private static String key(Envelope envelope) {
        return envelope.getParticipantId() + "/" + envelope.getRecordId();
    }

    /** All events of one kind. */
    private record Versions<E>(Collection<E> all, Function<E, Envelope> envelope, Function<E, String> person) {

        Stream<Envelope> envelopes() {
            return all.stream().map(envelope);
        }

        Stream<E> versionsOf(E event) {
            return all.stream().filter(other -> record(other).equals(record(event)));
        }

        /** The greatest version of each record (R1), retracted ones too. */
        Stream<E> current() {
            Map<String, E> greatest = new TreeMap<>();
            Comparator<E> order = Comparator.comparing(event -> Version.of(envelope.apply(event)));
            all.forEach(event -> greatest.merge(record(event), event, (a, b) -> order.compare(a, b) < 0 ? b : a));
            return greatest.values().stream();
        }

        Stream<E> live() {
            return current().filter(event -> !envelope.apply(event).getRetracted());
        }

        Instant firstReceived(E event) {
            return versionsOf(event)
                    .map(it -> envelope.apply(it).getReceivedAt())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        Stream<Examined> examine(Predicate<E> examined, Predicate<E> found) {
            return live().filter(examined).map(event -> examined(event, found.test(event)));
        }

        Stream<Examined> ties(LocalDate day) {
            return current().filter(event -> recordedBy(event, day)).map(event -> examined(event, isTied(event)));
        }

        private boolean isTied(E event) {
            Envelope one = envelope.apply(event);
            return versionsOf(event)
                    .map(envelope)
                    .anyMatch(other -> other.getRecordedAt().equals(one.getRecordedAt())
                            && !other.getEventId().equals(one.getEventId()));
        }

        Stream<Examined> shared(LocalDate day) {
            List<E> known = live().filter(event -> recordedBy(event, day)).toList();
            return known.stream()
                    .map(event -> examined(
                            event,
                            known.stream()
                                            .filter(other ->
                                                    key(envelope.apply(other)).equals(key(envelope.apply(event))))
                                            .count()
                                    > 1));
        }

        private boolean recordedBy(E event, LocalDate day) {
            return !dayOf(envelope.apply(event).getRecordedAt()).isAfter(day);
        }

        private Examined examined(E event, boolean found) {
            Envelope it = envelope.apply(event);
            return new Examined(it.getParticipantId(), it.getRecordId(), it.getRegionCode(), found);
        }

        private String record(E event) {
            return key(envelope.apply(event)) + "/" + person.apply(event);
        }
    }
}
