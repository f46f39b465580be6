package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Headline;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Observation;
import id.satunaker.analytics.indicator.Publication;
import java.time.LocalDate;

/**
 * The figures that a reader may see, and where a page of them stands.
 *
 * @param date the day that they are of: of the last night, or today where they are live
 */
record PageFigures(Publication publication, LocalDate date, Address address) {

    Language language() {
        return address.language();
    }

    Headline headline(String area) {
        return Headline.of(publication, area, date);
    }

    Observation on(Indicator indicator, String area) {
        return publication.on(date, indicator, area);
    }

    Shown shown(Indicator indicator, String area) {
        return shownBefore(0, indicator, area);
    }

    /** As it was some days before. */
    Shown shownBefore(int days, Indicator indicator, String area) {
        Observation observation = publication.on(date.minusDays(days), indicator, area);
        return Shown.of(indicator.name(), observation, language());
    }

    /** Whether any records are of the area: figures of an area without are zeros that mean nothing. */
    boolean areOf(String area) {
        return publication.areas().contains(area);
    }
}
