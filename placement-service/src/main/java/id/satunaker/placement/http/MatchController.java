package id.satunaker.placement.http;

import static id.satunaker.placement.http.QueryParameters.LIMIT;

import id.satunaker.placement.records.JobSeekerOnDay;
import id.satunaker.placement.records.JobSeekers;
import id.satunaker.placement.records.PersonRecord;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.Vacancies;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.placement.records.matching.Matches;
import id.satunaker.placement.records.matching.Ranked;
import id.satunaker.schemas.event.JobSeekerEvent;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers who fits a vacancy and which vacancies fit a job seeker, as things stand today, best first and with reasons. */
@RestController
class MatchController {
    private static final String CANDIDATES = "/v1/vacancies/{participant}/{recordId}/candidates";
    private static final String MATCHES = "/v1/job-seekers/{participant}/{recordId}/matches";
    private static final int LIMIT_UNLESS_GIVEN = 20;
    private static final int MOST = 100;

    private final Vacancies vacancies;
    private final JobSeekers jobSeekers;
    private final Matches matches;
    private final Desk desk;

    MatchController(Vacancies vacancies, JobSeekers jobSeekers, Matches matches, Desk desk) {
        this.vacancies = vacancies;
        this.jobSeekers = jobSeekers;
        this.matches = matches;
        this.desk = desk;
    }

    @GetMapping(CANDIDATES)
    Mono<ResponseEntity<Object>> candidates(
            @PathVariable String participant,
            @PathVariable String recordId,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        QueryParameters query = new QueryParameters(given, Set.of(LIMIT));
        int limit = query.limit(LIMIT_UNLESS_GIVEN, MOST);
        Reader reader = Answers.reader(token);
        return desk.serve(() -> new RecordPath(participant, recordId)
                .answer(
                        query.errors(),
                        key -> vacancies
                                .find(key, desk.today())
                                .map(vacancy -> candidates(vacancy, reader, limit))
                                .orElseGet(Answers::noSuchRecord)));
    }

    /** Nobody for a vacancy that has no posts to fill: then there is no need to read of persons. */
    private ResponseEntity<Object> candidates(VacancyPosts vacancy, Reader reader, int limit) {
        List<Ranked<JobSeekerEvent>> found = vacancy.openPosts() == 0
                ? List.of()
                : matches.candidates(vacancy.event(), reader, vacancy.day(), limit);
        desk.audit()
                .read(
                        reader,
                        CANDIDATES,
                        found.stream()
                                .map(ranked -> PersonRecord.of(ranked.record()))
                                .toList());
        return Answers.ok(CandidatesResponse.of(vacancy, found, reader));
    }

    @GetMapping(MATCHES)
    Mono<ResponseEntity<Object>> matches(
            @PathVariable String participant,
            @PathVariable String recordId,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        QueryParameters query = new QueryParameters(given, Set.of(LIMIT));
        int limit = query.limit(LIMIT_UNLESS_GIVEN, MOST);
        Reader reader = Answers.reader(token);
        return desk.serve(() -> new RecordPath(participant, recordId)
                .answer(
                        query.errors(),
                        key -> jobSeekers
                                .find(key, reader, desk.today())
                                .map(jobSeeker -> matches(jobSeeker, reader, limit))
                                .orElseGet(Answers::noSuchRecord)));
    }

    private ResponseEntity<Object> matches(JobSeekerOnDay jobSeeker, Reader reader, int limit) {
        desk.audit().read(reader, MATCHES, List.of(PersonRecord.of(jobSeeker.event())));
        return Answers.ok(MatchesResponse.of(jobSeeker, matches.vacancies(jobSeeker.event(), jobSeeker.day(), limit)));
    }
}
