package id.satunaker.placement.http;

import id.satunaker.placement.records.JobSeekerOnDay;
import id.satunaker.placement.records.JobSeekerStatus;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.placement.records.matching.Ranked;
import id.satunaker.placement.records.matching.SeekerProfile;
import id.satunaker.placement.records.matching.VacancyProfile;
import java.time.LocalDate;
import java.util.List;

/** Which open vacancies fit a job seeker, the best first; {@code status} is the job seeker's. */
record MatchesResponse(LocalDate date, JobSeekerStatus status, List<Match> matches) {

    /** One of them; {@code reasons} add up to {@code score}. */
    record Match(int score, ReasonsResponse reasons, VacancyResponse vacancy) {}

    static MatchesResponse of(JobSeekerOnDay jobSeeker, List<Ranked<VacancyPosts>> found) {
        SeekerProfile seeker = SeekerProfile.of(jobSeeker.event());
        List<Match> matches = found.stream()
                .map(ranked -> new Match(
                        ranked.score().total(),
                        ReasonsResponse.of(
                                ranked.score(),
                                seeker,
                                VacancyProfile.of(ranked.record().event())),
                        VacancyResponse.of(ranked.record())))
                .toList();
        return new MatchesResponse(jobSeeker.day(), jobSeeker.status(), matches);
    }
}
