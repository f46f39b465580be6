package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.EventId;
import id.satunaker.schemas.event.MonthlyWage;
import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyCloseReason;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of a number of posts that an employer wants to fill at one workplace in the sender's own region. */
final class VacancyRules implements Rules {
    private static final int MOST_OPENINGS = 10_000;
    private static final long HIGHEST_WAGE = 1_000_000_000_000L;
    private static final int NO_PERSON = 0;
    private static final Category<VacancyCloseReason> CLOSE_REASON = new Category<>(VacancyCloseReason.class);
    private static final Set<String> WAGE_FIELDS = Set.of("min", "max");
    private static final Set<String> FIELDS = Heading.fieldsAnd(
            "employerId",
            "title",
            "openings",
            "openedOn",
            "validUntil",
            "closedOn",
            "closeReason",
            "occupation",
            "sector",
            "education",
            "monthlyWage");

    @Override
    public Examined examine(Item item, Reception reception) {
        Fields fields = new Fields(item);
        fields.refuseOthersThan(FIELDS);
        Heading heading = Heading.in(fields, reception.receivedAt(), RegionCode.ownedIn(fields, reception.sender()));
        Vacancy vacancy = heading.retracted() ? null : vacancy(fields, reception.today());
        if (!fields.violations().isEmpty()) {
            return new Verdict.Rejected(heading.recordId(), fields.violations());
        }
        return submission(heading.envelope(reception, NO_PERSON), vacancy);
    }

    private static @Nullable Vacancy vacancy(Fields fields, LocalDate today) {
        String employerId = fields.words("employerId");
        String title = fields.words("title");
        Long openings = fields.requiredNumber("openings", 1, MOST_OPENINGS);
        Vacancy.Builder vacancy = Vacancy.newBuilder()
                .setCloseReason(CLOSE_REASON.in(fields, "closeReason"))
                .setOccupation(Classifications.occupation(fields))
                .setSector(Classifications.sector(fields))
                .setEducation(Classifications.EDUCATION.in(fields, "education"))
                .setMonthlyWage(wage(fields));
        LocalDate openedOn = readDays(vacancy, fields, today);
        return openings == null || openedOn == null || !fields.violations().isEmpty()
                ? null
                : vacancy.setEmployerId(employerId)
                        .setTitle(title)
                        .setOpenings(openings.intValue())
                        .setOpenedOn(openedOn)
                        .build();
    }

    private static @Nullable LocalDate readDays(Vacancy.Builder vacancy, Fields fields, LocalDate today) {
        Days days = new Days(fields, today);
        LocalDate openedOn = days.required("openedOn");
        LocalDate validUntil = days.optional("validUntil");
        LocalDate closedOn = days.optional("closedOn");
        days.refuseBeforeStart("validUntil", validUntil, "openedOn", openedOn);
        days.refuseBeforeStart("closedOn", closedOn, "openedOn", openedOn);
        CLOSE_REASON.requireWith(fields, "closeReason", "closedOn");
        vacancy.setValidUntil(validUntil).setClosedOn(closedOn);
        return openedOn;
    }

    private static @Nullable MonthlyWage wage(Fields fields) {
        Fields wage = fields.group("monthlyWage");
        if (wage == null) {
            return null;
        }
        wage.refuseOthersThan(WAGE_FIELDS);
        Long min = wage.requiredNumber("min", 0, HIGHEST_WAGE);
        Long max = wage.requiredNumber("max", 0, HIGHEST_WAGE);
        if (min == null || max == null) {
            return null;
        }
        if (min > max) {
            wage.refuse("min", Code.WAGE_MIN_OVER_MAX);
        }
        return MonthlyWage.newBuilder().setMin(min).setMax(max).build();
    }

    private static Submission submission(Envelope.Builder envelope, @Nullable Vacancy vacancy) {
        String eventId = EventId.of(event(envelope.build(), vacancy));
        VacancyEvent event = event(envelope.setEventId(eventId).build(), vacancy);
        return new Submission.OfVacancy(event);
    }

    private static VacancyEvent event(Envelope envelope, @Nullable Vacancy vacancy) {
        return VacancyEvent.newBuilder()
                .setEnvelope(envelope)
                .setVacancy(vacancy)
                .build();
    }
}
