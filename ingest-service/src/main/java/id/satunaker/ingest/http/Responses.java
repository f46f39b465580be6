package id.satunaker.ingest.http;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Makes the answer to a request of what became of its items, or of why it was refused. */
final class Responses {
    private final Duration retryAfter;

    Responses(IngestHttpProperties properties) {
        this.retryAfter = properties.retryAfter();
    }

    /** @param ended why the reading ended before the end of the body, if it did */
    ResponseEntity<Object> of(Tally tally, Optional<Refusal> ended) {
        return ended.or(tally::refusal)
                .map(refusal -> problem(refusal, tally.answer()))
                .orElseGet(() -> ResponseEntity.status(tally.isAllAccepted() ? HttpStatus.OK : HttpStatus.MULTI_STATUS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(tally.answer()));
    }

    /** Of an upload, which may be a spreadsheet with a header that is not understood. */
    ResponseEntity<Object> of(Outcome outcome) {
        return outcome.refusal()
                .map(refusal -> problem(Problem.of(refusal, outcome.tally().answer(), outcome.headerErrors())))
                .orElseGet(() -> of(outcome.tally(), Optional.empty()));
    }

    /** Of a request of which no item was looked at. */
    ResponseEntity<Object> refused(Refusal refusal) {
        return problem(refusal, Answer.NONE);
    }

    private ResponseEntity<Object> problem(Refusal refusal, Answer answer) {
        return problem(Problem.of(refusal, answer));
    }

    private ResponseEntity<Object> problem(Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        return new ResponseEntity<>(problem, headers, problem.status());
    }
}
