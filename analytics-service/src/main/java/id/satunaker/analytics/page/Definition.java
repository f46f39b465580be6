package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.FactSheet;
import id.satunaker.analytics.indicator.Indicator;

/** What an indicator is called, in what it is counted, and what it means. */
record Definition(String code, String name, String unit, String text) {

    static Definition of(Indicator indicator, Language language) {
        FactSheet sheet = indicator.factSheet();
        return new Definition(
                indicator.name(),
                language.of(sheet.name()),
                language.of(sheet.unit()),
                language.of(sheet.definition()));
    }
}
