package id.satunaker.analytics.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/**
 * A figure on a page.
 *
 * @param code of the indicator or of what is made of it, such as {@code REG_U} or {@code REG_U_CHANGE30}
 * @param value as the API has it; empty where there is none
 * @param text the same for readers; a dash where there is none
 */
record Shown(String code, String value, String text) {
    private static final String NONE = "–";
    private static final int DECIMALS = 4;

    static Shown of(String code, @Nullable BigDecimal value, Language language) {
        return new Shown(
                code,
                value == null ? "" : value.toPlainString(),
                value == null ? NONE : numbers(language).format(value));
    }

    /** With its sign, whichever it is. */
    static Shown change(String code, @Nullable BigDecimal value, Language language) {
        Shown plain = of(code, value, language);
        return value == null || value.signum() <= 0
                ? new Shown(code, plain.value(), plain.text().replace('-', '−'))
                : new Shown(code, plain.value(), "+" + plain.text());
    }

    private static NumberFormat numbers(Language language) {
        NumberFormat numbers = NumberFormat.getNumberInstance(language.locale());
        numbers.setMaximumFractionDigits(DECIMALS);
        return numbers;
    }
}
