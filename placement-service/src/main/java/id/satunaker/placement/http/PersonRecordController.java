package id.satunaker.placement.http;

import id.satunaker.placement.records.Audit;
import id.satunaker.placement.records.PersonRecord;
import id.satunaker.placement.records.PersonRecords;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Answers one job seeker or placement to the participant that published it and to the ministry, and has it audited. */
@RestController
class PersonRecordController {
    private static final String JOB_SEEKER = "/v1/job-seekers/{participant}/{recordId}";
    private static final String PLACEMENT = "/v1/placements/{participant}/{recordId}";

    private final Kind<JobSeekerEvent> jobSeekers;
    private final Kind<PlacementEvent> placements;
    private final Audit audit;
    private final Scheduler readers;

    PersonRecordController(
            PersonRecords<JobSeekerEvent> jobSeekers,
            PersonRecords<PlacementEvent> placements,
            Audit audit,
            Scheduler readers) {
        this.jobSeekers = new Kind<>(JOB_SEEKER, jobSeekers, PersonRecord::of, JobSeekerResponse::of);
        this.placements = new Kind<>(PLACEMENT, placements, PersonRecord::of, PlacementResponse::of);
        this.audit = audit;
        this.readers = readers;
    }

    /** One kind of record: where it is asked for and looked up, and how it is named and shown. */
    private record Kind<E>(String request, PersonRecords<E> records, Function<E, PersonRecord> name, View<E> view) {}

    /** What is answered of the newest record under a key, where {@code others} records of other persons share it. */
    private interface View<E> {
        Object of(E newest, int others, Reader reader);
    }

    @GetMapping(JOB_SEEKER)
    Mono<ResponseEntity<Object>> jobSeeker(
            @PathVariable String participant, @PathVariable String recordId, @AuthenticationPrincipal Jwt token) {
        return answer(jobSeekers, new RecordPath(participant, recordId), Answers.reader(token));
    }

    @GetMapping(PLACEMENT)
    Mono<ResponseEntity<Object>> placement(
            @PathVariable String participant, @PathVariable String recordId, @AuthenticationPrincipal Jwt token) {
        return answer(placements, new RecordPath(participant, recordId), Answers.reader(token));
    }

    private <E> Mono<ResponseEntity<Object>> answer(Kind<E> kind, RecordPath path, Reader reader) {
        return Mono.fromCallable(() -> path.answer(key -> find(kind, key, reader)))
                .subscribeOn(readers);
    }

    private <E> ResponseEntity<Object> find(Kind<E> kind, RecordKey key, Reader reader) {
        List<E> found =
                reader.seesPersonRecordsOf(key.participantId()) ? kind.records().find(key) : List.of();
        if (found.isEmpty()) {
            return Answers.noSuchRecord();
        }
        E newest = found.get(0);
        audit.read(reader, kind.request(), List.of(kind.name().apply(newest)));
        return ResponseEntity.ok(kind.view().of(newest, found.size() - 1, reader));
    }
}
