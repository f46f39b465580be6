package id.satunaker.placement.records;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Registration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that is registered of one person, none of it retracted, and what follows from it on a day by rules R2 to R6. */
public record Person(
        String id, List<JobSeekerEvent> registrations, List<PlacementEvent> placements, Validity validity) {
    private static final Comparator<JobSeekerEvent> HOME = Comparator.<JobSeekerEvent, LocalDate>comparing(
                    event -> event.getRegistration().getRegisteredOn())
            .thenComparing(Person::tieBreak, Arrays::compareUnsigned);

    /** The home registration (R3): of those in force the one registered last. */
    public Optional<JobSeekerEvent> home(LocalDate day) {
        return registrations.stream()
                .filter(event -> isInForce(event.getRegistration(), day))
                .max(HOME);
    }

    /** Whether a placement of the person has started and not ended (R4). */
    public boolean isEmployed(LocalDate day) {
        return placements.stream()
                .map(PlacementEvent::getPlacement)
                .anyMatch(placement -> !day.isBefore(placement.getStartedOn())
                        && (placement.getEndedOn() == null || day.isBefore(placement.getEndedOn())));
    }

    /** Registered unemployed (R5). */
    public boolean isUnemployed(LocalDate day) {
        return !isEmployed(day)
                && home(day)
                        .filter(home -> !home.getRegistration().getWorking())
                        .isPresent();
    }

    /** The first of the days without a break on which the person was employed up to this one. */
    public Optional<LocalDate> employedSince(LocalDate day) {
        return since(this::isEmployed, day);
    }

    /** The first day of the spell (R6) that this day is in. */
    public Optional<LocalDate> unemployedSince(LocalDate day) {
        return since(this::isUnemployed, day);
    }

    public JobSeekerStatus status(JobSeekerEvent registration, LocalDate day) {
        return JobSeekerStatus.of(registration.getRegistration(), isEmployed(day), day, validity);
    }

    private boolean isInForce(Registration registration, LocalDate day) {
        return !day.isBefore(registration.getRegisteredOn()) && day.isBefore(validity.inForceUntil(registration));
    }

    /** Nothing that is said of a person changes on any other day than a turn. */
    private Optional<LocalDate> since(Predicate<LocalDate> holds, LocalDate day) {
        return holds.test(day)
                ? turns().headSet(day, true).descendingSet().stream()
                        .filter(turn -> !holds.test(turn.minusDays(1)))
                        .findFirst()
                : Optional.empty();
    }

    private NavigableSet<LocalDate> turns() {
        NavigableSet<LocalDate> turns = new TreeSet<>();
        registrations.stream().map(JobSeekerEvent::getRegistration).forEach(registration -> {
            turns.add(registration.getRegisteredOn());
            turns.add(validity.inForceUntil(registration));
        });
        placements.stream()
                .map(PlacementEvent::getPlacement)
                .flatMap(Person::turns)
                .forEach(turns::add);
        return turns;
    }

    private static Stream<LocalDate> turns(Placement placement) {
        return Stream.of(placement.getStartedOn(), placement.getEndedOn()).filter(Objects::nonNull);
    }

    private static byte[] tieBreak(JobSeekerEvent event) {
        Envelope envelope = event.getEnvelope();
        String record = envelope.getParticipantId() + "/" + envelope.getRecordId();
        try {
            return MessageDigest.getInstance("SHA-256").digest(record.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
