package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.Education;
import org.jspecify.annotations.Nullable;

/** The classifications that several kinds of record share: occupation (KBJI 2014), sector (KBLI 2020), education. */
final class Classifications {
    static final Category<Education> EDUCATION = new Category<>(Education.class);

    private static final int MOST_DIGITS = 4;

    private Classifications() {}

    static @Nullable String occupation(Fields fields) {
        String code = fields.text("occupation");
        if (code != null && (code.length() > MOST_DIGITS || !Characters.areDigits(code))) {
            fields.refuse("occupation", Code.OCCUPATION_INVALID);
            return null;
        }
        return code;
    }

    static @Nullable String sector(Fields fields) {
        String letter = fields.text("sector");
        if (letter != null && (letter.length() != 1 || letter.charAt(0) < 'A' || letter.charAt(0) > 'U')) {
            fields.refuse("sector", Code.SECTOR_INVALID);
            return null;
        }
        return letter;
    }
}
