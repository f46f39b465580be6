package id.satunaker.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satunaker.ingest.http.ItemResult.ItemError;
import java.util.List;

/**
 * An answer other than success (RFC 9457): what is wrong with the request as a whole, and what became of its items.
 *
 * @param type the address in this service that explains the problem, stable
 * @param errors what is wrong with the header row of a spreadsheet, absent if it is sound
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ItemError> errors,
        @JsonUnwrapped Answer answer) {

    static Problem of(Refusal refusal, Answer answer, List<ItemError> errors, Texts texts) {
        return new Problem(
                ProblemController.PATH + "/" + refusal.code(),
                texts.title(refusal.status()),
                refusal.status().value(),
                texts.detail(refusal),
                errors,
                answer);
    }
}
