package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Registration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registration and the days on which it is in force, {@code from <= d < to} (R2), as days since 1970-01-01.
 *
 * @param ended its endedOn; {@link Integer#MAX_VALUE} when it has none
 */
record InForce(JobSeekerEvent event, Registration registration, int from, int ended, int to) {

    /** The registrations of a person that exist and are in force on some day. */
    static List<InForce> of(Person person, int validityDays) {
        List<InForce> inForce = new ArrayList<>(person.registrations().size());
        for (JobSeekerEvent event : person.registrations()) {
            Registration registration = event.getRegistration();
            if (registration == null) {
                continue;
            }
            InForce days = of(event, registration, validityDays);
            if (days.from < days.to) {
                inForce.add(days);
            }
        }
        return inForce;
    }

    private static InForce of(JobSeekerEvent event, Registration registration, int validityDays) {
        int from = (int) registration.getRegisteredOn().toEpochDay();
        int ended = day(registration.getEndedOn(), Integer.MAX_VALUE);
        int lapse = Math.addExact(Math.max(from, day(registration.getConfirmedOn(), from)), validityDays);
        return new InForce(event, registration, from, ended, Math.min(ended, lapse));
    }

    boolean on(int day) {
        return from <= day && day < to;
    }

    String region() {
        return event.getEnvelope().getRegionCode();
    }

    /** Whether this one is home where both are in force (R3). */
    boolean prevailsOver(InForce other) {
        if (from != other.from) {
            return from > other.from;
        }
        return Arrays.compareUnsigned(recordHash(), other.recordHash()) > 0;
    }

    /** Why it is no longer in force on {@code to} (R8): an end that falls on the lapse day is an end. */
    String endReason() {
        return ended == to ? registration.getEndReason().name() : "LAPSED";
    }

    private byte[] recordHash() {
        String record = event.getEnvelope().getParticipantId() + "/"
                + event.getEnvelope().getRecordId();
        try {
            return MessageDigest.getInstance("SHA-256").digest(record.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static int day(@Nullable LocalDate date, int otherwise) {
        return date == null ? otherwise : (int) date.toEpochDay();
    }
}
