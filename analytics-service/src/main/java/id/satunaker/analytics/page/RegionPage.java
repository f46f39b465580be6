package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Headline;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Publication;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of one area.
 *
 * @param above the areas that it lies in
 * @param below its parts that there is data of
 * @param warning what is said of layoffs far above what was expected; an empty list where they are not
 */
record RegionPage(
        PageFrame frame,
        String code,
        String name,
        Situation situation,
        List<HeadlineItem> headline,
        List<Layoff> warning,
        List<IndicatorRow> indicators,
        List<AreaRow> above,
        List<AreaRow> below) {
    private static final String NATION = "ID";

    /** Every indicator, today and before. */
    record IndicatorRow(String code, String name, Shown today, Shown monthBefore, Shown yearBefore) {}

    /** Far more layoffs than in the weeks before. */
    record Layoff(Shown last7, Shown expected7) {}

    static RegionPage of(Region area, Publication publication, LocalDate date, PageFrame frame, Address address) {
        Language language = address.language();
        Headline headline = Headline.of(publication, area.code(), date);
        return new RegionPage(
                frame,
                area.code(),
                area.name(),
                Situation.of(publication, area, date, language),
                HeadlineItem.all(headline, language),
                warning(headline, language),
                Arrays.stream(Indicator.values())
                        .map(indicator -> row(indicator, area, publication, date, language))
                        .toList(),
                rows(above(area), publication, date, address),
                rows(below(area, publication), publication, date, address));
    }

    private static List<Layoff> warning(Headline headline, Language language) {
        return headline.layoffs().areFarAboveExpected()
                ? List.of(new Layoff(
                        Shown.of("LAYOFF7", headline.layoffs().last7().value(), language),
                        Shown.of(
                                "LAYOFF_EXPECTED7",
                                headline.layoffs().expected7().value(),
                                language)))
                : List.of();
    }

    private static IndicatorRow row(
            Indicator indicator, Region area, Publication publication, LocalDate date, Language language) {
        String code = indicator.name();
        return new IndicatorRow(
                code,
                language.of(indicator.factSheet().name()),
                Shown.of(
                        code,
                        publication.on(date, indicator, area.code()).value().value(),
                        language),
                Shown.of(
                        code,
                        publication
                                .on(date.minusDays(30), indicator, area.code())
                                .value()
                                .value(),
                        language),
                Shown.of(
                        code,
                        publication
                                .on(date.minusDays(365), indicator, area.code())
                                .value()
                                .value(),
                        language));
    }

    private static List<AreaRow> rows(Stream<Region> areas, Publication publication, LocalDate date, Address address) {
        return areas.map(area -> AreaRow.of(area, publication, date, address)).toList();
    }

    private static Stream<Region> above(Region area) {
        return Stream.of(NATION, Regions.provinceOf(area.code()))
                .distinct()
                .filter(code -> !code.equals(area.code()))
                .flatMap(code -> Regions.find(code).stream());
    }

    private static Stream<Region> below(Region area, Publication publication) {
        boolean isNation = area.code().equals(NATION);
        return publication.areas().stream()
                .filter(code -> !Regions.isRegion(area.code()))
                .filter(code -> isNation ? isProvince(code) : Regions.isRegion(code))
                .filter(code -> isNation || Regions.provinceOf(code).equals(area.code()))
                .flatMap(code -> Regions.find(code).stream());
    }

    private static boolean isProvince(String code) {
        return !code.equals(NATION) && !Regions.isRegion(code);
    }
}
