package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.EventId;
import id.satunaker.schemas.event.Evidence;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEndReason;
import id.satunaker.schemas.event.PlacementEvent;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of one person starting, and perhaps ending, one job at a workplace in any region. */
final class PlacementRules implements Rules {
    private static final Category<PlacementEndReason> END_REASON = new Category<>(PlacementEndReason.class);
    private static final Category<Evidence> EVIDENCE = new Category<>(Evidence.class);
    private static final Set<String> FIELDS = Heading.fieldsAnd(
            "nik",
            "passport",
            "employerId",
            "vacancy",
            "startedOn",
            "endedOn",
            "endReason",
            "occupation",
            "sector",
            "evidence");

    private final PersonIds persons;

    PlacementRules(PersonIds persons) {
        this.persons = persons;
    }

    @Override
    public Examined examine(Item item, Reception reception) {
        Fields fields = new Fields(item);
        fields.refuseOthersThan(FIELDS);
        Heading heading = Heading.in(fields, reception.receivedAt(), RegionCode.in(fields));
        String personId = persons.in(fields);
        Placement placement = heading.retracted() ? null : placement(fields, reception);
        if (personId == null || !fields.violations().isEmpty()) {
            return new Verdict.Rejected(heading.recordId(), fields.violations());
        }
        return submission(heading.envelope(reception, persons.key().version()), personId, placement);
    }

    private static @Nullable Placement placement(Fields fields, Reception reception) {
        Placement.Builder placement = Placement.newBuilder()
                .setVacancy(VacancyReference.in(fields, reception.sender()))
                .setEndReason(END_REASON.in(fields, "endReason"))
                .setOccupation(Classifications.occupation(fields))
                .setSector(Classifications.sector(fields))
                .setEvidence(EVIDENCE.in(fields, "evidence", Evidence.SEEKER));
        String employerId = fields.words("employerId");
        Days days = new Days(fields, reception.today());
        LocalDate startedOn = days.required("startedOn");
        LocalDate endedOn = days.optional("endedOn");
        days.refuseBeforeStart("endedOn", endedOn, "startedOn", startedOn);
        if (endedOn != null && endedOn.equals(startedOn)) {
            fields.refuse("endedOn", Code.DATE_ON_START);
        }
        END_REASON.requireWith(fields, "endReason", "endedOn");
        return fields.violations().isEmpty()
                ? placement
                        .setEmployerId(employerId)
                        .setStartedOn(startedOn)
                        .setEndedOn(endedOn)
                        .build()
                : null;
    }

    private static Submission submission(Envelope.Builder envelope, String personId, @Nullable Placement placement) {
        String eventId = EventId.of(event(envelope.build(), personId, placement));
        PlacementEvent event = event(envelope.setEventId(eventId).build(), personId, placement);
        return new Submission.OfPlacement(event);
    }

    private static PlacementEvent event(Envelope envelope, String personId, @Nullable Placement placement) {
        return PlacementEvent.newBuilder()
                .setEnvelope(envelope)
                .setPersonId(personId)
                .setPlacement(placement)
                .build();
    }
}
