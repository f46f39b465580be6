package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | ENGLISH",
                "'' | ENGLISH",
                "id | INDONESIAN",
                "ID | INDONESIAN",
                "id-ID | INDONESIAN",
                "in | INDONESIAN",
                "en-GB, id;q=0.9 | ENGLISH",
                "fr, id;q=0.4, en;q=0.3 | INDONESIAN",
                "en;q=0.3, id;q=0.4 | INDONESIAN",
                "fr | ENGLISH",
                "* | ENGLISH",
                "id;q=0 | ENGLISH",
                "idx | ENGLISH",
                "id;q=x | ENGLISH",
                "%00;;, | ENGLISH",
                "'-' | ENGLISH",
                "en,- | ENGLISH"
            })
    void isTheOneLikedBest(String header, Language expected) {
        HttpHeaders headers = new HttpHeaders();
        if (header != null) {
            headers.set(HttpHeaders.ACCEPT_LANGUAGE, header);
        }

        assertThat(Language.of(headers, Language.ENGLISH)).isEqualTo(expected);
    }
}
