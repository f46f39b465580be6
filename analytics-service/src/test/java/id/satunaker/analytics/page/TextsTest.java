package id.satunaker.analytics.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Dimension;
import id.satunaker.analytics.indicator.Indicator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    @Test
    void saysEverythingInBothLanguages() {
        assertThat(Texts.in(Language.EN)).containsOnlyKeys(Texts.in(Language.ID).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingUnsaid(Language language) {
        assertThat(Texts.in(language).values())
                .allSatisfy(text -> assertThat(text).isNotBlank().isEqualTo(text.strip()));
    }

    @Test
    void namesAnIndicatorAsItsFactSheetDoes() {
        Map<String, String> texts = Texts.in(Language.EN);

        assertThat(texts)
                .containsEntry(
                        "indicator.REG_U", Indicator.REG_U.factSheet().name().en());
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryGroupThatRegisteredUnemploymentIsShownBy(Language language) {
        Map<String, String> texts = Texts.in(language);

        assertThat(Indicator.REG_U.dimensions()).allSatisfy(dimension -> {
            assertThat(texts).containsKey("chart.REG_U/" + dimension.code());
            assertThat(dimension.categories())
                    .allSatisfy(category -> assertThat(texts).containsKey(key(dimension, category)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryReasonForLeaving(Language language) {
        Map<String, String> texts = Texts.in(language);

        assertThat(Dimension.REASON.categories())
                .allSatisfy(reason -> assertThat(texts).containsKey("flow." + reason));
    }

    private static String key(Dimension dimension, String category) {
        return category.equals(Dimension.UNKNOWN)
                ? "category." + category
                : "category." + dimension.code() + "." + category;
    }
}
