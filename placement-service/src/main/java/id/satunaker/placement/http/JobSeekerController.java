package id.satunaker.placement.http;

import id.satunaker.placement.records.JobSeekerOnDay;
import id.satunaker.placement.records.JobSeekers;
import id.satunaker.placement.records.PersonRecord;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.Versions;
import id.satunaker.schemas.event.JobSeekerEvent;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers one registration, or its versions, to the participant that published it and to the ministry. */
@RestController
class JobSeekerController {
    private static final String JOB_SEEKER = "/v1/job-seekers/{participant}/{recordId}";

    private final JobSeekers jobSeekers;
    private final PersonHistory<JobSeekerEvent> history;
    private final Desk desk;

    JobSeekerController(JobSeekers jobSeekers, Versions<JobSeekerEvent> versions, Desk desk) {
        this.jobSeekers = jobSeekers;
        this.history = new PersonHistory<>(JOB_SEEKER, versions, PersonRecord::of, VersionResponse::of);
        this.desk = desk;
    }

    @GetMapping(JOB_SEEKER)
    Mono<ResponseEntity<Object>> jobSeeker(
            @PathVariable String participant,
            @PathVariable String recordId,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        RecordQuery query = RecordQuery.of(given, desk.today());
        Reader reader = Answers.reader(token);
        return desk.serve(() -> new RecordPath(participant, recordId)
                .answer(
                        query.errors(),
                        key -> query.history() ? history.answer(key, query, reader, desk) : find(key, query, reader)));
    }

    private ResponseEntity<Object> find(RecordKey key, RecordQuery query, Reader reader) {
        return jobSeekers
                .find(key, reader, query.date())
                .map(found -> show(found, reader))
                .orElseGet(Answers::noSuchRecord);
    }

    private ResponseEntity<Object> show(JobSeekerOnDay found, Reader reader) {
        desk.audit().read(reader, JOB_SEEKER, List.of(PersonRecord.of(found.event())));
        return Answers.ok(JobSeekerResponse.of(found, reader));
    }
}
