package id.satunaker.ingest.intake;

import org.jspecify.annotations.Nullable;

/**
 * Turns the number by which an item names its person into a personId: a NIK, or, where that is allowed, the passport of
 * a foreigner who has none.
 *
 * @param takesPassports whether it is allowed
 */
public record PersonIds(PersonKey key, boolean takesPassports) {
    private static final String NIK = "nik";
    private static final String PASSPORT = "passport";

    /** The personId of the item's person, or null when it does not name one as it must. */
    @Nullable
    String in(Fields fields) {
        PersonNumber number = takesPassports ? either(fields) : nik(fields);
        return number == null ? null : key.personId(number);
    }

    private static @Nullable PersonNumber nik(Fields fields) {
        if (!fields.isMissing(PASSPORT)) {
            fields.refuse(PASSPORT, Code.PASSPORT_NOT_TAKEN);
        }
        return Nik.in(fields);
    }

    private static @Nullable PersonNumber either(Fields fields) {
        if (fields.isMissing(PASSPORT) && fields.isMissing(NIK)) {
            fields.refuse(NIK, Code.PERSON_NO_NUMBER);
            return null;
        }
        PersonNumber nik = fields.isMissing(NIK) ? null : Nik.in(fields);
        PersonNumber passport = fields.isMissing(PASSPORT) ? null : Passport.in(fields);
        if (!fields.isMissing(PASSPORT) && !fields.isMissing(NIK)) {
            fields.refuse(PASSPORT, Code.PERSON_TWO_NUMBERS);
        }
        return nik == null ? passport : nik;
    }
}
