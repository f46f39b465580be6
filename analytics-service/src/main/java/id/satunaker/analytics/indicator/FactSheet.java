package id.satunaker.analytics.indicator;

import org.jspecify.annotations.Nullable;

/**
 * What an indicator means: the metadata that official statistics publish beside a figure. A count has no denominator;
 * {@code label} is present where the figure must never be shown without it.
 */
public record FactSheet(
        Text name,
        Text concept,
        Text definition,
        Text unit,
        Text classification,
        Text source,
        Text numerator,
        @Nullable Text denominator,
        @Nullable Text label) {

    /** Must stand on every page, export and answer that shows registered unemployment. */
    public static final Text LABEL = new Text(
            "Pencari kerja menganggur terdaftar (data administrasi). BUKAN Tingkat Pengangguran Terbuka (TPT) BPS.",
            "Registered unemployed job seekers (administrative data). "
                    + "NOT the official open unemployment rate (TPT) of BPS.");

    static FactSheet of(Indicator indicator) {
        String code = indicator.name();
        return new FactSheet(
                FactSheetTexts.get(code + ".name"),
                FactSheetTexts.get(code + ".concept"),
                FactSheetTexts.get(code + ".definition"),
                FactSheetTexts.get("unit." + indicator.unit()),
                FactSheetTexts.get(code + ".classification"),
                FactSheetTexts.get(code + ".source"),
                FactSheetTexts.get("numerator." + indicator.unit()),
                null,
                indicator == Indicator.REG_U ? LABEL : null);
    }
}
