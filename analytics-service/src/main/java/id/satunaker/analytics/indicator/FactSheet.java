package id.satunaker.analytics.indicator;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator means, in the six fields of Indonesia's data standard (concept, definition, classification, measure,
 * unit, reference) and by what it is made of. Measure, numerator and denominator are said by the formula that computes.
 *
 * @param label present where the figure must never be shown without it
 */
public record FactSheet(
        Text name,
        Text concept,
        Text definition,
        Text classification,
        Text measure,
        Text unit,
        Text reference,
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
        Formula formula = Formulas.of(indicator);
        return new FactSheet(
                FactSheetTexts.get(code + ".name"),
                FactSheetTexts.get(code + ".concept"),
                FactSheetTexts.get(code + ".definition"),
                classification(indicator),
                formula.measure(),
                FactSheetTexts.get("unit." + indicator.unit()),
                FactSheetTexts.get("reference"),
                FactSheetTexts.get(code + ".source"),
                formula.numerator(),
                formula.denominator(),
                indicator == Indicator.REG_U || indicator == Indicator.REG_UR ? LABEL : null);
    }

    /** Region and day, and every breakdown. */
    private static Text classification(Indicator indicator) {
        return new Text(
                dimensions(indicator).map(Text::id).collect(Collectors.joining("; ")) + ".",
                dimensions(indicator).map(Text::en).collect(Collectors.joining("; ")) + ".");
    }

    private static Stream<Text> dimensions(Indicator indicator) {
        return Stream.concat(
                Stream.of(FactSheetTexts.get("dimension.REGION"), FactSheetTexts.get("dimension.DAY")),
                indicator.dimensions().stream().map(dimension -> FactSheetTexts.get("dimension." + dimension)));
    }
}
