package id.satunaker.ingest.intake;

import org.jspecify.annotations.Nullable;

/** Record ids: 1-64 of {@code A-Z a-z 0-9 . _ : -}, never holding a NIK. */
final class RecordIds {
    private static final int LONGEST = 64;
    private static final String PUNCTUATION = "._:-";

    private RecordIds() {}

    /** Whether a text may be a record id, and so the id of a participant too. */
    static boolean isValid(String id) {
        if (id.isEmpty() || id.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!Characters.isAsciiLetterOrDigit(c) && PUNCTUATION.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The item's record id, or null when it has none that may be kept and shown. */
    static @Nullable String in(Fields fields) {
        String id = fields.requiredText("recordId");
        if (id == null) {
            return null;
        }
        if (!isValid(id)) {
            fields.refuse("recordId", Code.RECORD_ID_INVALID);
            return null;
        }
        return fields.withoutNik("recordId", id);
    }
}
