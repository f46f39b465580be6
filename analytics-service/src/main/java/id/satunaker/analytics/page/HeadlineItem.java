package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Headline;
import id.satunaker.analytics.indicator.Indicator;
import java.util.List;

/**
 * A figure of the headline.
 *
 * @param name what it says
 * @param sheet code of the indicator whose fact sheet defines it
 */
record HeadlineItem(String name, Shown figure, String sheet) {
    /** Those that the headline is made of. */
    static final List<Indicator> INDICATORS =
            List.of(Indicator.REG_U, Indicator.PLC_REG, Indicator.VAC, Indicator.TIGHT);

    static List<HeadlineItem> all(Headline headline, Language language) {
        return List.of(
                item(Shown.of("REG_U", headline.unemployed(), language), Indicator.REG_U, language),
                item(Shown.change("REG_U_CHANGE30", headline.change30(), language), Indicator.REG_U, language),
                item(Shown.change("REG_U_CHANGE365", headline.change365(), language), Indicator.REG_U, language),
                item(Shown.of("PLC_REG30", headline.fromRegister30(), language), Indicator.PLC_REG, language),
                item(Shown.of("VAC", headline.openPosts(), language), Indicator.VAC, language),
                item(Shown.of("TIGHT", headline.postsPerPerson(), language), Indicator.TIGHT, language));
    }

    private static HeadlineItem item(Shown figure, Indicator indicator, Language language) {
        return new HeadlineItem(Texts.get("headline." + figure.code(), language), figure, indicator.name());
    }
}
