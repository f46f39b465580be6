package id.satunaker.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.ingest.intake.Verdict;
import id.satunaker.ingest.intake.Violation;
import id.satunaker.ingest.intake.sheet.Header;
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

    static ItemResult of(Told told, Texts texts) {
        Verdict verdict = told.verdict();
        List<ItemError> errors = violations(verdict).stream()
                .map(violation -> ItemError.of(violation, letter(told.header(), violation), texts))
                .toList();
        return new ItemResult(told.index(), told.row(), verdict.recordId(), status(verdict), errors);
    }

    private static List<Violation> violations(Verdict verdict) {
        if (verdict instanceof Verdict.Rejected rejected) {
            return rejected.violations();
        }
        return verdict instanceof Verdict.Retry retry ? List.of(retry.code().ofItem()) : List.of();
    }

    private static String status(Verdict verdict) {
        if (verdict instanceof Verdict.Rejected) {
            return "rejected";
        }
        return verdict instanceof Verdict.Retry ? "retry" : "accepted";
    }

    private static @Nullable String letter(@Nullable Header header, Violation violation) {
        return header == null ? null : header.letter(violation.pointer());
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
            String hint,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String column) {

        static ItemError of(Violation violation, @Nullable String letter, Texts texts) {
            return new ItemError(
                    violation.pointer(),
                    violation.code().code(),
                    texts.detail(violation),
                    texts.hint(violation),
                    letter);
        }
    }
}
