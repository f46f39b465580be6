package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.DAY;
import static id.satunaker.placement.Samples.MORNING;
import static id.satunaker.placement.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.JobSeekerStatus;
import id.satunaker.placement.records.Known;
import id.satunaker.placement.records.OpenPeriod;
import id.satunaker.placement.records.Person;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.placement.records.Validity;
import id.satunaker.placement.records.matching.MatchingRules;
import id.satunaker.placement.records.matching.Profiles;
import id.satunaker.placement.records.matching.Ranked;
import id.satunaker.placement.records.matching.SeekerProfile;
import id.satunaker.placement.records.matching.VacancyProfile;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The database answers what scoring and sorting everything in Java answers. */
class MatchQueriesLawTest {
    private static final Database database = new Database();
    private static final List<String> PARTICIPANTS = List.of("kab-bekasi", "kota-bandung", "kab-asahan");
    private static final List<Reader> READERS = List.of(
            new Reader("kemnaker", true),
            new Reader("kab-bekasi", false),
            new Reader("kota-bandung", false),
            new Reader("kab-subang", false),
            new Reader(null, false));
    private static final Set<JobSeekerStatus> LOOKING = Set.of(JobSeekerStatus.REGISTERED, JobSeekerStatus.UNEMPLOYED);
    private static final int PERSONS = 60;

    private final Map<Envelope, Instant> firstReceived = new HashMap<>();
    private Random random = new Random(0);
    private MatchingRules rules = Profiles.rules(random);
    private List<JobSeekerEvent> jobSeekers = List.of();
    private List<VacancyEvent> vacancies = List.of();
    private List<PlacementEvent> placements = List.of();

    static Stream<Integer> seeds() {
        return IntStream.range(0, 12).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ranksAsSortingEverythingWould(int seed) {
        given(seed);
        MatchQueries queries = new MatchQueries(database.jdbc(), Database.JOB_SEEKERS, rules);
        for (int i = 0; i < 15; i++) {
            int limit = 1 + random.nextInt(40);
            VacancyEvent vacancy = one(vacancies);
            JobSeekerEvent jobSeeker = one(jobSeekers);
            Reader reader = one(READERS);

            assertThat(queries.candidates(vacancy, reader, DAY, limit))
                    .as("%s for %s", reader, vacancy)
                    .isEqualTo(candidates(vacancy, reader).limit(limit).toList());
            assertThat(queries.vacancies(jobSeeker, DAY, limit))
                    .as("%s", jobSeeker)
                    .isEqualTo(vacancies(jobSeeker).limit(limit).toList());
        }
    }

    /** As the status says that the reader is shown. */
    private Stream<Ranked<JobSeekerEvent>> candidates(VacancyEvent vacancy, Reader reader) {
        return jobSeekers.stream()
                .filter(event -> reader.seesPersonRecordsOf(event.getEnvelope().getParticipantId()))
                .filter(event -> LOOKING.contains(status(event, reader)))
                .map(event ->
                        new Ranked<>(event, rules.score(SeekerProfile.of(event), VacancyProfile.of(vacancy), DAY)))
                .sorted(Ranked.jobSeekers());
    }

    private JobSeekerStatus status(JobSeekerEvent event, Reader reader) {
        List<PlacementEvent> seen = placements.stream()
                .filter(placement -> placement.getPersonId().equals(event.getPersonId()))
                .filter(placement -> reader.seesInStatus(
                        new Known<>(event, firstReceived.get(event.getEnvelope())),
                        new Known<>(placement, firstReceived.get(placement.getEnvelope()))))
                .toList();
        return new Person(event.getPersonId(), List.of(event), seen, new Validity(180)).status(event, DAY);
    }

    private Stream<Ranked<VacancyPosts>> vacancies(JobSeekerEvent jobSeeker) {
        return vacancies.stream()
                .filter(event -> OpenPeriod.of(event.getVacancy()).contains(DAY))
                .map(event -> new VacancyPosts(event, DAY, started(event)))
                .filter(posts -> posts.openPosts() > 0)
                .map(posts -> new Ranked<>(
                        posts, rules.score(SeekerProfile.of(jobSeeker), VacancyProfile.of(posts.event()), DAY)))
                .sorted(Ranked.vacancies());
    }

    private long started(VacancyEvent vacancy) {
        String key = vacancy.getEnvelope().getParticipantId() + "/"
                + vacancy.getEnvelope().getRecordId();
        return placements.stream()
                .map(PlacementEvent::getPlacement)
                .filter(placement -> key.equals(placement.getVacancy())
                        && !placement.getStartedOn().isAfter(DAY))
                .count();
    }

    private void given(int seed) {
        random = new Random(seed);
        rules = Profiles.rules(random);
        firstReceived.clear();
        database.clear();
        jobSeekers = kept(Database.JOB_SEEKERS, 250, this::jobSeeker);
        vacancies = kept(VacancyTable.TABLE, 120, this::vacancy);
        placements = kept(PlacementTable.TABLE, 50, this::placement);
    }

    /** So many records, each in an older and a newer version, received in any order; a fifth is retracted and left out. */
    private <E> List<E> kept(Table<E> table, int count, Function<Envelope.Builder, E> event) {
        List<E> current = new ArrayList<>();
        List<E> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Envelope.Builder envelope = envelope(one(PARTICIPANTS), "r-" + i).setRegionCode(Profiles.region(random));
            Instant older = MORNING.plusSeconds(random.nextInt(9));
            Instant newer = MORNING.plusSeconds(random.nextInt(9));
            all.add(event.apply(envelope.setReceivedAt(older)));
            // The same person: only then is it another version of the same record.
            E newest = event.apply(envelope.setReceivedAt(newer)
                    .setRecordedAt(MORNING.plusSeconds(60))
                    .setRetracted(i % 5 == 0));
            all.add(newest);
            if (i % 5 > 0) {
                current.add(newest);
                firstReceived.put(table.envelope().apply(newest), older.isBefore(newer) ? older : newer);
            }
        }
        assertThat(new GuardedStore<>(database.jdbc(), table).keep(all).refusals())
                .isEmpty();
        return current;
    }

    private JobSeekerEvent jobSeeker(Envelope.Builder envelope) {
        SeekerProfile profile = Profiles.seeker(random);
        return Samples.jobSeeker(
                envelope,
                person(envelope),
                Samples.registration()
                        .setOccupation(profile.occupation())
                        .setEducation(profile.education())
                        .setRegisteredOn(profile.registeredOn().plusDays(2))
                        .setConfirmedOn(null)
                        .setEndedOn(
                                random.nextBoolean()
                                        ? null
                                        : profile.registeredOn().plusDays(2 + random.nextInt(90))));
    }

    private VacancyEvent vacancy(Envelope.Builder envelope) {
        VacancyProfile profile = Profiles.vacancy(random);
        return Samples.vacancy(
                envelope,
                Samples.vacancy()
                        .setOccupation(profile.occupation())
                        .setEducation(profile.education())
                        .setOpenings(1 + random.nextInt(2))
                        .setOpenedOn(DAY.plusDays(2 - random.nextInt(20)))
                        .setValidUntil(null)
                        .setClosedOn(random.nextInt(3) == 0 ? DAY.plusDays(3 - random.nextInt(5)) : null));
    }

    private PlacementEvent placement(Envelope.Builder envelope) {
        return Samples.placement(
                envelope,
                person(envelope),
                Samples.placement()
                        .setVacancy(one(PARTICIPANTS) + "/r-" + random.nextInt(120))
                        .setStartedOn(DAY.plusDays(2 - random.nextInt(30)))
                        .setEndedOn(random.nextBoolean() ? null : DAY.plusDays(random.nextInt(20) - 9)));
    }

    /** The same for all versions of a record, or they would be of two. */
    private static String person(Envelope.Builder envelope) {
        return "%064d".formatted(envelope.getRecordId().hashCode() % PERSONS);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
