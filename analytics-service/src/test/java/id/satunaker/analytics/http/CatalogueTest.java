package id.satunaker.analytics.http;

import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpEdgeTest
@TestPropertySource(properties = "satunaker.analytics.notice=Data contoh / sample data")
class CatalogueTest {
    private static final String[] CODES = {
        "REG_T",
        "REG_U",
        "REG_IN",
        "REG_OUT",
        "REG_TIN",
        "REG_TOUT",
        "REG_UR",
        "LTU",
        "YOUTH",
        "PLC",
        "PLC_REG",
        "PLC_END",
        "LAYOFF",
        "VAC",
        "VAC_NEW",
        "TIGHT",
        "JFR30",
        "PLC90",
        "TTP",
        "RET90",
        "MISMATCH",
        "COVERAGE",
        "LAG"
    };

    @Autowired
    WebTestClient client;

    @Test
    void listsTheNationAllProvincesAndAllKabupatenAndKota() {
        client.get()
                .uri("/v1/regions")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.regions.length()")
                .isEqualTo(1 + 38 + 514)
                .jsonPath("$.regions[0]")
                .isEqualTo(Map.of("code", "ID", "name", "Indonesia", "level", "NATION", "signatory", false))
                .jsonPath("$.regions[?(@.signatory == true)].code")
                .value(Matchers.containsInAnyOrder(
                        "12.09", "12.75", "13.03", "32.13", "32.16", "32.73", "33.25", "82.04"));
    }

    @Test
    void explainsEveryIndicatorInBothLanguages() {
        client.get()
                .uri("/v1/indicators")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{" + LabelText.JSON + ",\"notice\":\"Data contoh / sample data\"}", JsonCompareMode.LENIENT)
                .jsonPath("$.indicators[*].code")
                .value(Matchers.contains(CODES))
                .jsonPath("$.indicators[*].definition.id")
                .value(Matchers.hasSize(CODES.length))
                .jsonPath("$.indicators[*].definition.en")
                .value(Matchers.hasSize(CODES.length))
                .jsonPath("$.indicators[1].kind")
                .isEqualTo("STOCK")
                .jsonPath("$.indicators[1].label.en")
                .isEqualTo(LabelText.ENGLISH)
                .jsonPath("$.indicators[1].breakdowns.SEX")
                .isEqualTo(List.of("F", "M", "_U"));
    }

    @Test
    void showsTheNoticeWithValues() {
        for (String uri : new String[] {"/v1/snapshot", "/v1/regions/32.16", "/v1/series?indicator=VAC&region=ID"}) {
            client.get()
                    .uri(uri)
                    .headers(headers -> headers.setBearerAuth(Tokens.exact()))
                    .exchange()
                    .expectBody()
                    .jsonPath("$.notice")
                    .isEqualTo("Data contoh / sample data");
        }
    }
}
