package id.satunaker.schemas.region;

/**
 * An area that figures are shown for: the nation ({@code ID}), a province ({@code 32}) or a kabupaten/kota
 * ({@code 32.16}), and whether its government has signed the agreement to share employment data.
 */
public record Region(String code, String name, Level level, boolean signatory) {

    /** What kind of area it is; only a kabupaten or kota registers people. */
    public enum Level {
        NATION,
        PROVINCE,
        KABUPATEN,
        KOTA
    }
}
