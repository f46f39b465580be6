package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Registration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person as domain rules R2 to R6, R8 and R9 see them on a day, asked one day at a time. */
final class BatchPerson {

    private final int validityDays;
    private final List<JobSeekerEvent> registrations = new ArrayList<>();
    private final List<PlacementEvent> placements = new ArrayList<>();
    private final Map<LocalDate, Optional<JobSeekerEvent>> homes = new HashMap<>();
    private final Map<LocalDate, Boolean> unemployed = new HashMap<>();

    BatchPerson(int validityDays) {
        this.validityDays = validityDays;
    }

    void add(JobSeekerEvent current) {
        registrations.add(current);
    }

    void add(PlacementEvent current) {
        placements.add(current);
    }

    /** R3: the home registration on a day. */
    Optional<JobSeekerEvent> homeOn(LocalDate day) {
        return homes.computeIfAbsent(day, this::findHome);
    }

    private Optional<JobSeekerEvent> findHome(LocalDate day) {
        JobSeekerEvent home = null;
        for (JobSeekerEvent candidate : registrations) {
            if (inForce(candidate.getRegistration(), day) && (home == null || goesBefore(candidate, home))) {
                home = candidate;
            }
        }
        return Optional.ofNullable(home);
    }

    private static boolean goesBefore(JobSeekerEvent candidate, JobSeekerEvent home) {
        LocalDate mine = candidate.getRegistration().getRegisteredOn();
        LocalDate theirs = home.getRegistration().getRegisteredOn();
        return mine.isAfter(theirs) || (mine.equals(theirs) && digest(candidate).compareTo(digest(home)) > 0);
    }

    /** Lower-case hexadecimal text sorts as the bytes do. */
    private static String digest(JobSeekerEvent event) {
        Envelope envelope = event.getEnvelope();
        String key = envelope.getParticipantId() + "/" + envelope.getRecordId();
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** R2. */
    private boolean inForce(Registration registration, LocalDate day) {
        LocalDate ended = registration.getEndedOn();
        return !day.isBefore(registration.getRegisteredOn())
                && day.isBefore(lapseDay(registration))
                && (ended == null || day.isBefore(ended));
    }

    private LocalDate lapseDay(Registration registration) {
        LocalDate last = registration.getRegisteredOn();
        LocalDate confirmed = registration.getConfirmedOn();
        if (confirmed != null && confirmed.isAfter(last)) {
            last = confirmed;
        }
        return last.plusDays(validityDays);
    }

    /** R4. */
    boolean employedOn(LocalDate day) {
        return placements.stream()
                .map(PlacementEvent::getPlacement)
                .anyMatch(job -> !day.isBefore(job.getStartedOn())
                        && (job.getEndedOn() == null || day.isBefore(job.getEndedOn())));
    }

    /** R5. */
    boolean unemployedOn(LocalDate day) {
        return unemployed.computeIfAbsent(
                day,
                d -> homeOn(d).isPresent() && !homeOn(d).get().getRegistration().getWorking() && !employedOn(d));
    }

    /** The region of the home registration, on a day that has one. */
    String regionOn(LocalDate day) {
        return homeOn(day).orElseThrow().getEnvelope().getRegionCode();
    }

    /** R6: days since the first day of the spell, on a day of registered unemployment. */
    long elapsedOn(LocalDate day) {
        LocalDate first = day;
        while (unemployedOn(first.minusDays(1))) {
            first = first.minusDays(1);
        }
        return ChronoUnit.DAYS.between(first, day);
    }

    /** R8: why the person left registered unemployment on this day. */
    String outflowReasonOn(LocalDate day) {
        if (employedOn(day)) {
            return "PLACED";
        }
        Registration last = homeOn(day.minusDays(1)).orElseThrow().getRegistration();
        if (inForce(last, day)) {
            return "OTHER";
        }
        if (day.equals(last.getEndedOn())) {
            return last.getEndReason().name();
        }
        return "LAPSED";
    }

    /** Section 4: whether the day is the first after a spell that ended by placement. */
    boolean spellEndedByPlacementOn(LocalDate day) {
        return unemployedOn(day.minusDays(1)) && !unemployedOn(day) && employedOn(day);
    }

    /** R9: whether a placement starts on this day from the register. */
    boolean placedFromRegisterOn(LocalDate day) {
        return unemployedOn(day.minusDays(1))
                && placements.stream()
                        .anyMatch(event -> event.getPlacement().getStartedOn().equals(day));
    }
}
