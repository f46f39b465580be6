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

    /** Of a request of which no item was looked at. */
    ResponseEntity<Object> refused(Refusal refusal) {
        return problem(refusal, Answer.NONE);
    }

    private ResponseEntity<Object> problem(Refusal refusal, Answer answer) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        return new ResponseEntity<>(Problem.of(refusal, answer), headers, refusal.status());
    }
}
