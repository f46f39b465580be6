package id.satunaker.ingest.http;

import id.satunaker.ingest.http.ItemResult.ItemError;
import java.time.Duration;
import java.util.List;
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

    ResponseEntity<Object> of(Tally tally, Texts texts) {
        return tally.refusal()
                .map(refusal -> problem(refusal, tally, List.of(), texts))
                .orElseGet(() -> success(tally, texts));
    }

    /** Of an upload, which may be a spreadsheet with a header that is not understood. */
    ResponseEntity<Object> of(Outcome outcome, Texts texts) {
        return outcome.refusal()
                .map(refusal -> problem(refusal, outcome.tally(), outcome.headerErrors(texts), texts))
                .orElseGet(() -> success(outcome.tally(), texts));
    }

    /** Of a request of which no item was looked at. */
    ResponseEntity<Object> refused(Refusal refusal, Texts texts) {
        return problem(Problem.of(refusal, Answer.NONE, List.of(), texts), texts);
    }

    private static ResponseEntity<Object> success(Tally tally, Texts texts) {
        return ResponseEntity.status(tally.isAllAccepted() ? HttpStatus.OK : HttpStatus.MULTI_STATUS)
                .headers(headers(MediaType.APPLICATION_JSON, texts.language()))
                .body(tally.standing().answer(texts));
    }

    private ResponseEntity<Object> problem(Refusal refusal, Tally tally, List<ItemError> errors, Texts texts) {
        return problem(Problem.of(refusal, tally.standing().answer(texts), errors, texts), texts);
    }

    private ResponseEntity<Object> problem(Problem problem, Texts texts) {
        HttpHeaders headers = headers(MediaType.APPLICATION_PROBLEM_JSON, texts.language());
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        return new ResponseEntity<>(problem, headers, problem.status());
    }

    /** Of an answer that is written in a language because it was asked for. */
    static HttpHeaders headers(MediaType type, Language language) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return headers;
    }
}
