package id.satunaker.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sender is told of the items of a request: {@code received = accepted + rejected + retry}.
 *
 * @param results the items that were not accepted, or all if asked for, in order, and at most 1,000
 * @param truncated true if there are more results than are shown, else absent
 */
record Answer(
        long received,
        long accepted,
        long rejected,
        long retry,
        List<ItemResult> results,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean truncated) {
    static final Answer NONE = new Answer(0, 0, 0, 0, List.of(), null);
}
