package id.satunaker.placement.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "Tukang Las, tukang las",
        "'  OPERATOR (Shift 2), CNC/Bubut  ', operator shift 2 cnc bubut",
        "Sopir-Kernet & sopir, sopir kernet",
        "100% komisi_tinggi, 100 komisi tinggi",
        "Ahli Gızı ÉTUDE, ahli gızı étude",
        "ＯＰＥＲＡＴＯＲ, operator",
        "'+-*/%_', ''"
    })
    void areRunsOfLettersAndDigitsInLowerCaseEachOnce(String text, String expected) {
        assertThat(String.join(" ", Words.of(text))).isEqualTo(expected);
    }

    @Test
    void areCutWithoutHalvingACharacter() {
        assertThat(Words.of("𐐨".repeat(80))).containsExactly("𐐨".repeat(64));
    }
}
