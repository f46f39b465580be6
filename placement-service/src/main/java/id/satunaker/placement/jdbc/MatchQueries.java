package id.satunaker.placement.jdbc;

import id.satunaker.placement.jdbc.FitSearch.Asked;
import id.satunaker.placement.jdbc.FitSearch.Place;
import id.satunaker.placement.jdbc.FitSearch.Side;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.placement.records.matching.BestFirst;
import id.satunaker.placement.records.matching.Bucket;
import id.satunaker.placement.records.matching.Distance;
import id.satunaker.placement.records.matching.EducationFit;
import id.satunaker.placement.records.matching.Matches;
import id.satunaker.placement.records.matching.MatchingRules;
import id.satunaker.placement.records.matching.Ranked;
import id.satunaker.placement.records.matching.Score;
import id.satunaker.placement.records.matching.SeekerProfile;
import id.satunaker.placement.records.matching.VacancyProfile;
import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.VacancyEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/** Ranks job seekers for a vacancy, and vacancies for a job seeker, out of the rows as they stand. */
final class MatchQueries implements Matches {
    /** Not by =, which would lead the planner to all rows of a participant: those of its regions are nearly all its own. */
    private static final String OWN = "t.participant_id IS NOT DISTINCT FROM :asker";

    private static final String EMPLOYED = """
            EXISTS (SELECT FROM placement p WHERE p.person_id = t.person_id AND NOT p.retracted
                AND p.started_on <= :day AND (p.ended_on IS NULL OR :day < p.ended_on))""";

    /** An own placement, or one that first came after the registration did: an earlier one of another is not told. */
    private static final String EMPLOYED_AS_ASKER_MAY_KNOW = """
            EXISTS (SELECT FROM placement p WHERE p.person_id = t.person_id AND NOT p.retracted
                AND p.started_on <= :day AND (p.ended_on IS NULL OR :day < p.ended_on)
                AND (p.participant_id = :asker
                    OR (SELECT min(v.received_at) FROM job_seeker_version v
                        WHERE (v.participant_id, v.record_id, v.person_id)
                            = (t.participant_id, t.record_id, t.person_id))
                     < (SELECT min(v.received_at) FROM placement_version v
                        WHERE (v.participant_id, v.record_id, v.person_id)
                            = (p.participant_id, p.record_id, p.person_id))))""";

    private static final String STARTED = """
            (SELECT count(*) FROM placement p WHERE p.vacancy = t.participant_id || '/' || t.record_id
                AND NOT p.retracted AND p.started_on <= :day)""";

    private static final Side VACANCIES = new Side(
            "vacancy",
            "opened_on",
            "open_until",
            "participant_id, record_id",
            ", :day AS on_day, " + STARTED + " AS started",
            "true",
            STARTED + " < t.openings");

    private final MatchingRules rules;
    private final FitSearch<JobSeekerEvent> everyonesJobSeekers;
    private final FitSearch<JobSeekerEvent> ownJobSeekers;
    private final FitSearch<VacancyPosts> vacancies;

    MatchQueries(JdbcOperations jdbc, Table<JobSeekerEvent> jobSeekers, MatchingRules rules) {
        this.rules = rules;
        this.everyonesJobSeekers = new FitSearch<>(jdbc, jobSeekers("true", "NOT " + EMPLOYED), jobSeekers);
        this.ownJobSeekers = new FitSearch<>(
                jdbc,
                jobSeekers("t.participant_id = :asker", OWN + " AND NOT " + EMPLOYED_AS_ASKER_MAY_KNOW),
                jobSeekers);
        this.vacancies = new FitSearch<>(jdbc, VACANCIES, MatchQueries::posts);
    }

    private static Side jobSeekers(String visible, String wanted) {
        return new Side(
                "job_seeker",
                "registered_on",
                "in_force_until",
                "participant_id, record_id, person_id",
                "",
                visible,
                wanted);
    }

    private static VacancyPosts posts(ResultSet row, int number) throws SQLException {
        return new VacancyPosts(
                VacancyTable.TABLE.mapRow(row, number),
                row.getObject("on_day", LocalDate.class),
                row.getLong("started"));
    }

    @Override
    public List<Ranked<JobSeekerEvent>> candidates(VacancyEvent vacancy, Reader reader, LocalDate day, int limit) {
        VacancyProfile wanted = VacancyProfile.of(vacancy);
        Counterpart counterpart = new Counterpart(
                wanted.regionCode(),
                education -> EducationFit.of(education, wanted.education()),
                rules::atMost,
                new Asked(wanted.occupation(), day, reader.participantId(), limit));
        return rank(
                reader.ministry() ? everyonesJobSeekers : ownJobSeekers,
                counterpart,
                Ranked.jobSeekers(),
                event -> rules.score(SeekerProfile.of(event), wanted, day));
    }

    @Override
    public List<Ranked<VacancyPosts>> vacancies(JobSeekerEvent jobSeeker, LocalDate day, int limit) {
        SeekerProfile seeker = SeekerProfile.of(jobSeeker);
        Counterpart counterpart = new Counterpart(
                seeker.regionCode(),
                education -> EducationFit.of(seeker.education(), education),
                bucket -> rules.exactly(bucket, seeker, day),
                new Asked(seeker.occupation(), day, null, limit));
        return rank(
                vacancies,
                counterpart,
                Ranked.vacancies(),
                posts -> rules.score(seeker, VacancyProfile.of(posts.event()), day));
    }

    /** What rows are to fit: where it is, how an education fits it, what a bucket may hold, and the rest that is asked. */
    private record Counterpart(
            String regionCode, Function<Education, EducationFit> fit, ToIntFunction<Bucket> atMost, Asked asked) {
        Place place(Bucket bucket, Map<Distance, List<String>> regions) {
            List<String> educations = Stream.of(Education.values())
                    .filter(education -> fit.apply(education) == bucket.education())
                    .map(Education::name)
                    .toList();
            return new Place(bucket.digits(), regions.getOrDefault(bucket.distance(), List.of()), educations);
        }
    }

    private <E> List<Ranked<E>> rank(
            FitSearch<E> search, Counterpart counterpart, Comparator<Ranked<E>> order, Function<E, Score> score) {
        Asked asked = counterpart.asked();
        Map<Distance, List<String>> regions = search.regions(asked).stream()
                .collect(Collectors.groupingBy(code -> Distance.of(code, counterpart.regionCode())));
        return new BestFirst<>(counterpart.atMost(), order)
                .take(
                        asked.limit(),
                        bucket -> search.first(asked, counterpart.place(bucket, regions)).stream()
                                .map(found -> new Ranked<>(found, score.apply(found)))
                                .toList());
    }
}
