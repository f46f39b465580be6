package id.satunaker.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.ingest.intake.Verdict;
import id.satunaker.ingest.intake.Violation;
import id.satunaker.ingest.intake.sheet.ColumnFlaw;
import id.satunaker.ingest.intake.sheet.Header;
import id.satunaker.ingest.intake.sheet.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sender is told of one item.
 *
 * @param index of the item in the request, from 0
 * @param row number of its row, from 1, absent if it came in no spreadsheet
 * @param recordId absent if the item has none that is valid
 * @param status accepted, rejected or retry
 * @param errors absent if it is accepted
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ItemResult(
        @JsonInclude(JsonInclude.Include.ALWAYS) long index,
        @Nullable Long row,
        @Nullable String recordId,
        String status,
        List<ItemError> errors) {

    static ItemResult of(long index, Verdict verdict) {
        String recordId = verdict.recordId();
        if (verdict instanceof Verdict.Rejected rejected) {
            List<ItemError> errors =
                    rejected.violations().stream().map(ItemError::of).toList();
            return new ItemResult(index, null, recordId, "rejected", errors);
        }
        if (verdict instanceof Verdict.Retry retry) {
            return new ItemResult(
                    index,
                    null,
                    recordId,
                    "retry",
                    List.of(ItemError.of(retry.code().ofItem())));
        }
        return new ItemResult(index, null, recordId, "accepted", List.of());
    }

    /** The same of an item that came as a row. */
    ItemResult at(Row place, Header header) {
        List<ItemError> placed = errors.stream()
                .map(error -> error.in(header.letter(error.pointer())))
                .toList();
        return new ItemResult(index, place.number(), recordId, status, placed);
    }

    /**
     * One thing that is wrong with an item.
     *
     * @param pointer JSON pointer to the field, inside the item; empty for the item as a whole
     * @param column letter of the field's column, absent if it has none
     */
    record ItemError(
            String pointer,
            String code,
            String detail,
            @Nullable String hint,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String column) {

        static ItemError of(Violation violation) {
            return new ItemError(
                    violation.pointer(), violation.code().code(), violation.detail(), violation.hint(), null);
        }

        static ItemError of(ColumnFlaw flaw) {
            return of(flaw.violation()).in(flaw.letter());
        }

        private ItemError in(@Nullable String letter) {
            return new ItemError(pointer, code, detail, hint, letter);
        }
    }
}
