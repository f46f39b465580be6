package id.satunaker.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.ingest.intake.Code;
import id.satunaker.ingest.intake.Verdict;
import id.satunaker.ingest.intake.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sender is told of one item.
 *
 * @param index of the item in the request, from 0
 * @param recordId absent if the item has none that is valid
 * @param status accepted, rejected or retry
 * @param errors absent if it is accepted
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ItemResult(
        @JsonInclude(JsonInclude.Include.ALWAYS) long index,
        @Nullable String recordId,
        String status,
        List<ItemError> errors) {

    static ItemResult of(long index, Verdict verdict) {
        String recordId = verdict.recordId();
        if (verdict instanceof Verdict.Rejected rejected) {
            List<ItemError> errors =
                    rejected.violations().stream().map(ItemError::of).toList();
            return new ItemResult(index, recordId, "rejected", errors);
        }
        if (verdict instanceof Verdict.Retry) {
            return new ItemResult(index, recordId, "retry", List.of(ItemError.of(Code.STORE_UNKNOWN.ofItem())));
        }
        return new ItemResult(index, recordId, "accepted", List.of());
    }

    /**
     * One thing that is wrong with an item.
     *
     * @param pointer JSON pointer to the field, inside the item; empty for the item as a whole
     */
    record ItemError(
            String pointer,
            String code,
            String detail,
            @Nullable String hint) {

        static ItemError of(Violation violation) {
            return new ItemError(violation.pointer(), violation.code().code(), violation.detail(), violation.hint());
        }
    }
}
