package id.satunaker.analytics.http;

/** The label that domain section 4 demands, written out. */
final class LabelText {
    static final String INDONESIAN =
            "Pencari kerja menganggur terdaftar (data administrasi). BUKAN Tingkat Pengangguran Terbuka (TPT) BPS.";
    static final String ENGLISH = "Registered unemployed job seekers (administrative data). "
            + "NOT the official open unemployment rate (TPT) of BPS.";
    static final String JSON = "\"label\":{\"id\":\"" + INDONESIAN + "\",\"en\":\"" + ENGLISH + "\"}";

    private LabelText() {}
}
