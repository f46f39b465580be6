package id.satunaker.placement.records;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random persons, on every day, against a calendar that is filled in day by day. */
class PersonLawTest {
    private static final int DAYS = 60;
    private static final int VALIDITY = 15;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithACalendarOfEveryDay(long seed) {
        Person person = person(new Random(seed));
        Calendar calendar = new Calendar(person);

        for (int day = 0; day < DAYS; day++) {
            LocalDate date = Samples.DAY.plusDays(day);
            assertThat(person.isEmployed(date)).as("employed on %s", date).isEqualTo(calendar.employed[day]);
            assertThat(person.isUnemployed(date)).as("unemployed on %s", date).isEqualTo(calendar.unemployed[day]);
            assertThat(person.employedSince(date).orElse(null)).isEqualTo(since(calendar.employed, day));
            assertThat(person.unemployedSince(date).orElse(null)).isEqualTo(since(calendar.unemployed, day));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dependsOnNoOrderOfTheRecords(long seed) {
        Person person = person(new Random(seed));
        List<JobSeekerEvent> registrations = new ArrayList<>(person.registrations());
        List<PlacementEvent> placements = new ArrayList<>(person.placements());
        Collections.reverse(registrations);
        Collections.reverse(placements);
        Person reversed = new Person(person.id(), registrations, placements, person.validity());

        for (int day = 0; day < DAYS; day++) {
            LocalDate date = Samples.DAY.plusDays(day);
            assertThat(reversed.home(date)).isEqualTo(person.home(date));
            assertThat(reversed.unemployedSince(date)).isEqualTo(person.unemployedSince(date));
        }
    }

    /** A registration is UNEMPLOYED, and the home one of an unemployed person always is. */
    @ParameterizedTest
    @MethodSource("seeds")
    void saysUnemployedOfThePersonAndOfTheHomeRegistrationAlike(long seed) {
        Person person = person(new Random(seed));

        for (int day = 0; day < DAYS; day++) {
            LocalDate date = Samples.DAY.plusDays(day);
            boolean homeSaysSo = person.home(date)
                    .filter(home -> person.status(home, date) == JobSeekerStatus.UNEMPLOYED)
                    .isPresent();
            assertThat(person.isUnemployed(date)).isEqualTo(homeSaysSo);
        }
    }

    /** What holds on each day, written into it record by record. */
    private static final class Calendar {
        private final boolean[] employed = new boolean[DAYS];
        private final boolean[] unemployed = new boolean[DAYS];

        Calendar(Person person) {
            int[] homeOn = new int[DAYS];
            person.placements().forEach(event -> {
                LocalDate end = event.getPlacement().getEndedOn();
                fill(employed, day(event.getPlacement().getStartedOn()), end == null ? DAYS : day(end));
            });
            for (JobSeekerEvent event : person.registrations()) {
                int from = day(event.getRegistration().getRegisteredOn());
                int confirmed = day(event.getRegistration().getConfirmedOn());
                int to = Math.min(
                        Math.max(from, confirmed) + VALIDITY,
                        day(event.getRegistration().getEndedOn()));
                for (int day = Math.max(0, from); day < Math.min(to, DAYS); day++) {
                    if (from + 1 > homeOn[day]) {
                        homeOn[day] = from + 1;
                        unemployed[day] = !event.getRegistration().getWorking() && !employed[day];
                    }
                }
            }
        }

        private static void fill(boolean[] days, int from, int to) {
            IntStream.range(from, Math.min(to, DAYS)).forEach(day -> days[day] = true);
        }

        private static int day(LocalDate date) {
            return (int) (date.toEpochDay() - Samples.DAY.toEpochDay());
        }
    }

    private static @Nullable LocalDate since(boolean[] days, int day) {
        int first = day;
        while (first >= 0 && days[first]) {
            first--;
        }
        return first == day ? null : Samples.DAY.plusDays(first + 1L);
    }

    /** No two registered on one day: which of them is home is pinned by the example of the tie. */
    private static Person person(Random random) {
        List<JobSeekerEvent> registrations = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> registration(random, i, 4 * random.nextInt(12) + i))
                .toList();
        List<PlacementEvent> placements = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> placement(random, i))
                .toList();
        return new Person(Samples.ALICE, registrations, placements, new Validity(VALIDITY));
    }

    private static JobSeekerEvent registration(Random random, int number, int day) {
        LocalDate registered = Samples.DAY.plusDays(day);
        return Samples.jobSeeker(
                Samples.envelope("kab-bekasi", "r-" + number),
                Samples.ALICE,
                Samples.registration()
                        .setRegisteredOn(registered)
                        .setConfirmedOn(registered.plusDays(random.nextInt(20)))
                        .setEndedOn(registered.plusDays(random.nextInt(40)))
                        .setWorking(random.nextInt(3) == 0));
    }

    private static PlacementEvent placement(Random random, int number) {
        LocalDate started = Samples.DAY.plusDays(random.nextInt(DAYS));
        return Samples.placement(
                Samples.envelope("kab-bekasi", "p-" + number),
                Samples.ALICE,
                Samples.placement()
                        .setStartedOn(started)
                        .setEndedOn(random.nextInt(3) == 0 ? null : started.plusDays(1 + random.nextInt(15))));
    }
}
