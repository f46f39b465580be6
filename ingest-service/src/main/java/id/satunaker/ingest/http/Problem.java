package id.satunaker.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satunaker.ingest.http.ItemResult.ItemError;
import java.util.List;

/**
 * An answer other than success (RFC 9457): what is wrong with the request as a whole, and what became of its items.
 *
 * @param type a name of the problem, stable
 * @param errors what is wrong with the header row of a spreadsheet, absent if it is sound
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ItemError> errors,
        @JsonUnwrapped Answer answer) {
    private static final String NAMES = "urn:satunaker:problem:";

    static Problem of(Refusal refusal, Answer answer) {
        return of(refusal, answer, List.of());
    }

    static Problem of(Refusal refusal, Answer answer, List<ItemError> errors) {
        return new Problem(
                NAMES + refusal.code(),
                refusal.status().getReasonPhrase(),
                refusal.status().value(),
                refusal.detail(),
                errors,
                answer);
    }
}
