package id.satunaker.ingest.intake;

import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import org.jspecify.annotations.Nullable;

/** Kemendagri codes of kabupaten and kota, always dotted: {@code 32.16}. */
final class RegionCode {
    private static final int LENGTH = 5;
    private static final int DOT = 2;
    private static final int BARE_LENGTH = 4;

    private RegionCode() {}

    /** The item's region, or null when it has no valid one. */
    static @Nullable String in(Fields fields) {
        String code = fields.requiredText("regionCode");
        if (code == null) {
            return null;
        }
        if (code.length() == BARE_LENGTH && Characters.areDigits(code)) {
            String dotted = code.substring(0, DOT) + "." + code.substring(DOT);
            fields.refuse("regionCode", Code.REGION_CODE_NO_DOT, code, dotted, name(dotted));
            return null;
        }
        if (!isWellFormed(code)) {
            fields.refuse("regionCode", Code.REGION_CODE_INVALID);
            return null;
        }
        if (!Regions.isRegion(code)) {
            fields.refuse("regionCode", Code.REGION_CODE_UNKNOWN);
            return null;
        }
        return code;
    }

    /** The item's region, or null when it has no valid one of the sender's own. */
    static @Nullable String ownedIn(Fields fields, Sender sender) {
        String code = in(fields);
        if (code != null && !sender.owns(code)) {
            fields.refuse("regionCode", Code.REGION_CODE_FOREIGN);
            return null;
        }
        return code;
    }

    private static boolean isWellFormed(String code) {
        return code.length() == LENGTH
                && Characters.areDigits(code, 0, DOT)
                && code.charAt(DOT) == '.'
                && Characters.areDigits(code, DOT + 1, LENGTH);
    }

    private static Object name(String dotted) {
        return Regions.find(dotted).<Object>map(Region::name).orElse(Phrase.NO_REGION);
    }
}
