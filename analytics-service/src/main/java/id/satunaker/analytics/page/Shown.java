package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Observation;
import id.satunaker.analytics.indicator.Status;
import java.math.BigDecimal;
import java.text.NumberFormat;

/**
 * A figure on a page.
 *
 * @param code of the indicator or of what is made of it, such as {@code REG_U} or {@code REG_U_CHANGE30}
 * @param value as the API has it; empty where there is none
 * @param text the same for readers, or why there is none
 */
record Shown(String code, String value, String text) {
    private static final int DECIMALS = 4;
    private static final String NONE = "–";
    private static final char MINUS = '−';

    static Shown of(String code, Observation observation, Language language) {
        BigDecimal value = observation.value().value();
        return value == null
                ? new Shown(code, "", observation.status() == Status.Q ? Texts.get("withheld", language) : NONE)
                : new Shown(code, value.toPlainString(), numbers(language).format(value));
    }

    /** With its sign, whichever it is. */
    static Shown change(String code, Observation observation, Language language) {
        Shown plain = of(code, observation, language);
        BigDecimal value = observation.value().value();
        if (value == null || value.signum() == 0) {
            return plain;
        }
        String text = value.signum() > 0 ? "+" + plain.text() : plain.text().replace('-', MINUS);
        return new Shown(code, plain.value(), text);
    }

    private static NumberFormat numbers(Language language) {
        NumberFormat numbers = NumberFormat.getNumberInstance(language.locale());
        numbers.setMaximumFractionDigits(DECIMALS);
        return numbers;
    }
}
