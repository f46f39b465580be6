package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.EventId;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.RegistrationEndReason;
import id.satunaker.schemas.event.Sex;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of one registration of one person as a job seeker, at an office of the sender's own region. */
final class JobSeekerRules implements Rules {
    private static final Category<RegistrationEndReason> END_REASON = new Category<>(RegistrationEndReason.class);
    private static final Category<Sex> SEX = new Category<>(Sex.class);
    private static final Set<String> FIELDS = Heading.fieldsAnd(
            "nik",
            "passport",
            "registeredOn",
            "endedOn",
            "endReason",
            "confirmedOn",
            "working",
            "sex",
            "birthMonth",
            "birthDate",
            "education",
            "occupation");

    private final PersonIds persons;

    JobSeekerRules(PersonIds persons) {
        this.persons = persons;
    }

    @Override
    public Examined examine(Item item, Reception reception) {
        Fields fields = new Fields(item);
        fields.refuseOthersThan(FIELDS);
        Heading heading = Heading.in(fields, reception.receivedAt(), RegionCode.ownedIn(fields, reception.sender()));
        String personId = persons.in(fields);
        Registration registration = heading.retracted() ? null : registration(fields, reception.today());
        if (personId == null || !fields.violations().isEmpty()) {
            return new Verdict.Rejected(heading.recordId(), fields.violations());
        }
        return submission(heading.envelope(reception, persons.key().version()), personId, registration);
    }

    private static @Nullable Registration registration(Fields fields, LocalDate today) {
        Days days = new Days(fields, today);
        LocalDate registeredOn = days.requiredPast("registeredOn");
        LocalDate endedOn = days.optional("endedOn");
        days.refuseBeforeStart("endedOn", endedOn, "registeredOn", registeredOn);
        Registration.Builder registration = Registration.newBuilder()
                .setEndedOn(endedOn)
                .setEndReason(END_REASON.in(fields, "endReason"))
                .setConfirmedOn(days.optionalPast("confirmedOn"))
                .setWorking(fields.flag("working"))
                .setSex(SEX.in(fields, "sex"))
                .setBirthMonth(BirthMonth.in(fields, registeredOn))
                .setEducation(Classifications.EDUCATION.in(fields, "education"))
                .setOccupation(Classifications.occupation(fields));
        return fields.violations().isEmpty()
                ? registration.setRegisteredOn(registeredOn).build()
                : null;
    }

    private static Submission submission(
            Envelope.Builder envelope, String personId, @Nullable Registration registration) {
        String eventId = EventId.of(event(envelope.build(), personId, registration));
        JobSeekerEvent event = event(envelope.setEventId(eventId).build(), personId, registration);
        return new Submission.OfJobSeeker(event);
    }

    private static JobSeekerEvent event(Envelope envelope, String personId, @Nullable Registration registration) {
        return JobSeekerEvent.newBuilder()
                .setEnvelope(envelope)
                .setPersonId(personId)
                .setRegistration(registration)
                .build();
    }
}
