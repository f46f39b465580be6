package id.satunaker.ingest.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The passport of a foreigner: its issuer's three letters as in ICAO Doc 9303, a colon, and the number of the document,
 * {@code IND:Z1234567}. Another passport is another number, and so another person.
 */
final class Passport implements PersonNumber {
    private static final String FIELD = "passport";
    private static final String HASHED_AFTER = "passport:";
    private static final int ISSUER = 3;
    private static final int LONGEST = 9;
    private static final String INDONESIA = "IDN";
    /** Issuers of travel documents that are no countries of ISO 3166-1, from Doc 9303-3, section 5. */
    private static final List<String> OTHERS = List.of(
            "EUE", "GBD", "GBN", "GBO", "GBP", "GBS", "RKS", "UNA", "UNK", "UNO", "XBA", "XCC", "XCE", "XCO", "XDC",
            "XEC", "XES", "XIM", "XMP", "XOM", "XPO");

    private static final Set<String> ISSUERS = issuers();

    private final String number;

    private Passport(String number) {
        this.number = number;
    }

    /** The item's passport, or null when it has no valid one. */
    static @Nullable Passport in(Fields fields) {
        String text = fields.requiredText(FIELD);
        if (text == null) {
            return null;
        }
        Code flaw = flawOf(text);
        if (flaw != null) {
            fields.refuse(FIELD, flaw);
            return null;
        }
        return new Passport(text.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Code flawOf(String text) {
        if (!hasForm(text)) {
            return Code.PASSPORT_INVALID;
        }
        String issuer = text.substring(0, ISSUER).toUpperCase(Locale.ROOT);
        if (issuer.equals(INDONESIA)) {
            return Code.PASSPORT_INDONESIAN;
        }
        return ISSUERS.contains(issuer) ? null : Code.PASSPORT_UNKNOWN_ISSUER;
    }

    /** ASCII before it is turned into upper case, since other letters turn into ASCII ones. */
    private static boolean hasForm(String text) {
        int number = text.length() - ISSUER - 1;
        return number >= 1
                && number <= LONGEST
                && text.charAt(ISSUER) == ':'
                && text.chars().filter(c -> c == ':').count() == 1
                && text.chars().allMatch(c -> c == ':' || Characters.isAsciiLetterOrDigit((char) c));
    }

    private static Set<String> issuers() {
        Set<String> issuers = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        issuers.addAll(OTHERS);
        return issuers;
    }

    @Override
    public String hashed() {
        return HASHED_AFTER + number;
    }

    @Override
    public String toString() {
        return "passport";
    }
}
