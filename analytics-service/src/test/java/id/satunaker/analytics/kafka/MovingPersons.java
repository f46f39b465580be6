package id.satunaker.analytics.kafka;

import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEndReason;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * So many persons, each of whom registers in round 0 and then moves once a round to some region; some find work on the
 * way, and some vacancies are filled. The same for the same seed, whichever person or round is asked for.
 */
record MovingPersons(long seed, int persons, int moves) {
    static final LocalDate FIRST_DAY = LocalDate.parse("2025-03-01");
    /** All move within these days, and nobody's registration has lapsed after them: all are in a register. */
    static final LocalDate LAST_MOVE = FIRST_DAY.plusDays(20);

    /** Nothing of these persons counts later, whatever V of up to 91 days. */
    static final LocalDate LAST_DAY = FIRST_DAY.plusDays(200);

    private static final List<String> REGIONS = List.of("32.16", "32.73", "32.13", "12.75", "12.09", "82.04");
    private static final String SECTORS = "ABCDEFGHIJKLMNOPQRSTU";

    int rounds() {
        return moves + 1;
    }

    List<SpecificRecord> of(int person) {
        List<SpecificRecord> events = new ArrayList<>();
        for (int round = 0; round < rounds(); round++) {
            events.addAll(of(person, round));
        }
        return events;
    }

    /** First of all the move itself. */
    List<SpecificRecord> of(int person, int round) {
        Random random = new Random(seed ^ ((long) person << 32 | round));
        random.nextInt(); // seeds that are alike begin alike
        LocalDate day = FIRST_DAY.plusDays(20L * round / rounds());
        List<SpecificRecord> events = new ArrayList<>(List.of(registration(person, round, day, random)));
        if (random.nextInt(5) == 0) {
            events.add(placement(person, round, day, random));
        }
        if (random.nextInt(20) == 0) {
            events.add(vacancy(person, round, day, random));
        }
        return events;
    }

    private static JobSeekerEvent registration(int person, int round, LocalDate day, Random random) {
        String region = REGIONS.get(random.nextInt(REGIONS.size()));
        JobSeekerEvent event =
                Events.registered(Events.person(person), "office-" + region, region, day.toString(), round);
        return JobSeekerEvent.newBuilder(event)
                .setRegistration(Registration.newBuilder(event.getRegistration())
                        .setOccupation(occupation(random))
                        .build())
                .build();
    }

    /** One record a person, corrected ever again. */
    private static PlacementEvent placement(int person, int round, LocalDate day, Random random) {
        LocalDate start = day.plusDays(random.nextInt(10));
        String vacancy = random.nextBoolean() ? "kab-bekasi/" + vacancyOf(person) : null;
        PlacementEvent event = Events.placed(Events.person(person), vacancy, start.toString(), round);
        Placement.Builder placement = Placement.newBuilder(event.getPlacement())
                .setOccupation(occupation(random))
                .setSector(sector(random));
        if (random.nextBoolean()) {
            PlacementEndReason[] reasons = PlacementEndReason.values();
            placement
                    .setEndedOn(start.plusDays(1 + random.nextInt(40)))
                    .setEndReason(reasons[random.nextInt(reasons.length)]);
        }
        return PlacementEvent.newBuilder(event).setPlacement(placement.build()).build();
    }

    private static VacancyEvent vacancy(int person, int round, LocalDate day, Random random) {
        VacancyEvent event = Events.vacancy(vacancyOf(person), 1 + random.nextInt(20), day.toString(), round);
        return VacancyEvent.newBuilder(event)
                .setVacancy(Vacancy.newBuilder(event.getVacancy())
                        .setOccupation(occupation(random))
                        .setSector(sector(random))
                        .build())
                .build();
    }

    /** A few persons compete for each. */
    private static String vacancyOf(int person) {
        return "v-" + person / 4;
    }

    private static @Nullable String occupation(Random random) {
        return random.nextInt(6) == 0 ? null : String.valueOf(random.nextInt(10_000));
    }

    private static @Nullable String sector(Random random) {
        return random.nextInt(6) == 0
                ? null
                : SECTORS.substring(random.nextInt(SECTORS.length())).substring(0, 1);
    }
}
