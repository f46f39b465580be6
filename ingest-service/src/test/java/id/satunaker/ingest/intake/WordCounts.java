package id.satunaker.ingest.intake;

import java.util.Map;

/** How many words come with each violation, for which its texts must have places. */
public final class WordCounts {
    private static final Map<Code, Integer> COUNTS = Map.of(
            Code.FIELD_WRONG_TYPE, 1,
            Code.SPECVERSION_UNSUPPORTED, 1,
            Code.TYPE_OF_ANOTHER_PATH, 1,
            Code.TEXT_TOO_LONG, 1,
            Code.REGION_CODE_NO_DOT, 3,
            Code.DATE_BEFORE_START, 1,
            Code.REASON_MISSING, 2,
            Code.CATEGORY_UNKNOWN, 1,
            Code.NUMBER_OUT_OF_RANGE, 2,
            Code.COLUMN_MISSING, 2);

    private WordCounts() {}

    public static int of(Code code) {
        return COUNTS.getOrDefault(code, 0);
    }
}
