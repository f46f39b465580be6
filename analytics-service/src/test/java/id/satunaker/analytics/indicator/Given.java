package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.Family;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Events as small as the rules allow, all of participant {@code office}, and the figures of one person or vacancy. */
final class Given {
    static final int VALIDITY = 180;
    static final Instant MONDAY = Instant.parse("2025-01-06T08:00:00Z");
    private static final Contributions CONTRIBUTIONS = new Contributions(VALIDITY);

    private Given() {}

    static JobSeekerEvent registered(String record, String region, String on) {
        return registered(record, region, on, rest -> {});
    }

    static JobSeekerEvent registered(String record, String region, String on, Consumer<Registration.Builder> rest) {
        Registration.Builder registration = Registration.newBuilder().setRegisteredOn(day(on));
        rest.accept(registration);
        return JobSeekerEvent.newBuilder()
                .setEnvelopeBuilder(envelope(record, region))
                .setPersonId("p")
                .setRegistration(registration.build())
                .build();
    }

    static PlacementEvent placed(String record, String region, String on) {
        return placed(record, region, on, rest -> {});
    }

    static PlacementEvent placed(String record, String region, String on, Consumer<Placement.Builder> rest) {
        Placement.Builder placement = Placement.newBuilder().setEmployerId("e").setStartedOn(day(on));
        rest.accept(placement);
        return PlacementEvent.newBuilder()
                .setEnvelopeBuilder(envelope(record, region))
                .setPersonId("p")
                .setPlacement(placement.build())
                .build();
    }

    static VacancyEvent opened(int openings, String region, String on, Consumer<Vacancy.Builder> rest) {
        Vacancy.Builder vacancy = Vacancy.newBuilder()
                .setEmployerId("e")
                .setTitle("t")
                .setOpenings(openings)
                .setOpenedOn(day(on));
        rest.accept(vacancy);
        return VacancyEvent.newBuilder()
                .setEnvelopeBuilder(envelope("v", region))
                .setVacancy(vacancy.build())
                .build();
    }

    static JobSeekerEvent retracted(JobSeekerEvent event) {
        return JobSeekerEvent.newBuilder(event)
                .setEnvelope(retracted(event.getEnvelope()))
                .setRegistration(null)
                .build();
    }

    static PlacementEvent retracted(PlacementEvent event) {
        return PlacementEvent.newBuilder(event)
                .setEnvelope(retracted(event.getEnvelope()))
                .setPlacement(null)
                .build();
    }

    static VacancyEvent retracted(VacancyEvent event) {
        return VacancyEvent.newBuilder(event)
                .setEnvelope(retracted(event.getEnvelope()))
                .setVacancy(null)
                .build();
    }

    static JobSeekerEvent recorded(Instant at, String eventId, JobSeekerEvent event) {
        return JobSeekerEvent.newBuilder(event)
                .setEnvelope(recorded(at, eventId, event.getEnvelope()))
                .build();
    }

    static PlacementEvent recorded(Instant at, String eventId, PlacementEvent event) {
        return PlacementEvent.newBuilder(event)
                .setEnvelope(recorded(at, eventId, event.getEnvelope()))
                .build();
    }

    static Person person(Object... events) {
        Person person = Person.NONE;
        for (Object event : events) {
            person = event instanceof JobSeekerEvent seeker ? person.with(seeker) : person.with((PlacementEvent) event);
        }
        return person;
    }

    static Figures figures(Object... personEvents) {
        return figures(Family.PERSONS, CONTRIBUTIONS.of(person(personEvents)));
    }

    static Figures figures(VacancyPosts posts) {
        return figures(Family.VACANCIES, CONTRIBUTIONS.of(posts));
    }

    static Figures figures(Family family, Cells cells) {
        View view = new View(CONTRIBUTIONS.epoch(), 1);
        view.apply(frame(family, 0, 1, cells));
        return view.figures();
    }

    static Cells cell(String region, String day, Measure measure, long number) {
        Cells cells = new Cells();
        cells.add(region, day(day), measure, number);
        return cells;
    }

    /** A frame whose partials are these cells. */
    static PartitionFrame frame(Family family, int partition, long sequence, Cells cells) {
        Map<AreaMonth, PartitionFrame.Partial> partials = new TreeMap<>();
        cells.byAreaMonth()
                .forEach((areaMonth, month) ->
                        partials.put(areaMonth, new PartitionFrame.Partial(sequence, PackedCells.merge(null, month))));
        return new PartitionFrame(family, partition, new Progress(sequence, Map.of(), Instant.EPOCH), partials);
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Envelope.Builder envelope(String record, String region) {
        return Envelope.newBuilder()
                .setEventId("a")
                .setParticipantId("office")
                .setRecordId(record)
                .setRecordedAt(MONDAY)
                .setReceivedAt(MONDAY)
                .setRegionCode(region);
    }

    /** An hour after the version that it retracts. */
    private static Envelope retracted(Envelope envelope) {
        return Envelope.newBuilder(envelope)
                .setRetracted(true)
                .setRecordedAt(envelope.getRecordedAt().plusSeconds(3_600))
                .build();
    }

    private static Envelope recorded(Instant at, String eventId, Envelope envelope) {
        return Envelope.newBuilder(envelope)
                .setRecordedAt(at)
                .setEventId(eventId)
                .build();
    }
}
