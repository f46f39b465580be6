package id.satunaker.placement.http;

import id.satunaker.placement.records.PersonRecords;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Answers one job seeker or placement to the participant that published it and to the ministry. */
@RestController
class PersonRecordController {
    private final PersonRecords<JobSeekerEvent> jobSeekers;
    private final PersonRecords<PlacementEvent> placements;
    private final Scheduler readers;

    PersonRecordController(
            PersonRecords<JobSeekerEvent> jobSeekers, PersonRecords<PlacementEvent> placements, Scheduler readers) {
        this.jobSeekers = jobSeekers;
        this.placements = placements;
        this.readers = readers;
    }

    /** What is answered of the newest record under a key, where {@code others} records of other persons share it. */
    private interface View<E> {
        Object of(E newest, int others, Reader reader);
    }

    @GetMapping("/v1/job-seekers/{participant}/{recordId}")
    Mono<ResponseEntity<Object>> jobSeeker(
            @PathVariable String participant, @PathVariable String recordId, @AuthenticationPrincipal Jwt token) {
        RecordPath path = new RecordPath(participant, recordId);
        return Mono.fromCallable(
                        () -> path.answer(key -> answer(jobSeekers, key, Answers.reader(token), JobSeekerResponse::of)))
                .subscribeOn(readers);
    }

    @GetMapping("/v1/placements/{participant}/{recordId}")
    Mono<ResponseEntity<Object>> placement(
            @PathVariable String participant, @PathVariable String recordId, @AuthenticationPrincipal Jwt token) {
        RecordPath path = new RecordPath(participant, recordId);
        return Mono.fromCallable(
                        () -> path.answer(key -> answer(placements, key, Answers.reader(token), PlacementResponse::of)))
                .subscribeOn(readers);
    }

    private static <E> ResponseEntity<Object> answer(
            PersonRecords<E> records, RecordKey key, Reader reader, View<E> view) {
        List<E> found = reader.seesPersonRecordsOf(key.participantId()) ? records.find(key) : List.of();
        return found.isEmpty()
                ? Answers.noSuchRecord()
                : ResponseEntity.ok(view.of(found.get(0), found.size() - 1, reader));
    }
}
