package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Headline;
import java.util.List;

/**
 * A figure of the headline.
 *
 * @param name what it says, a key of the texts' value
 * @param sheet code of the indicator whose fact sheet defines it
 */
record HeadlineItem(String name, Shown figure, String sheet) {

    static List<HeadlineItem> all(Headline headline, Language language) {
        return List.of(
                item("REG_U", headline.unemployed(), "REG_U", language),
                change("REG_U_CHANGE30", headline.change30(), language),
                change("REG_U_CHANGE365", headline.change365(), language),
                item("PLC_REG30", headline.fromRegister30(), "PLC_REG", language),
                item("VAC", headline.openPosts(), "VAC", language),
                item("TIGHT", headline.postsPerPerson(), "TIGHT", language));
    }

    private static HeadlineItem item(String code, Headline.Figure figure, String sheet, Language language) {
        return new HeadlineItem(name(code, language), Shown.of(code, figure.value(), language), sheet);
    }

    private static HeadlineItem change(String code, Headline.Figure figure, Language language) {
        return new HeadlineItem(name(code, language), Shown.change(code, figure.value(), language), "REG_U");
    }

    private static String name(String code, Language language) {
        return Texts.get("headline." + code, language);
    }
}
