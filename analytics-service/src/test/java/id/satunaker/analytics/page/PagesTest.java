package id.satunaker.analytics.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.http.Country;
import id.satunaker.analytics.http.Edge;
import id.satunaker.analytics.http.HttpEdgeTest;
import id.satunaker.analytics.http.Tokens;
import id.satunaker.analytics.indicator.FactSheet;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What the pages say without scripts: the same as the API. */
@HttpEdgeTest
class PagesTest {
    private static final List<String> FIGURES =
            List.of("REG_U", "REG_U_CHANGE30", "REG_U_CHANGE365", "PLC_REG30", "VAC", "TIGHT");

    @Autowired
    Country country;

    private final Visitor visitor;

    PagesTest(@Autowired WebTestClient client) {
        visitor = new Visitor(client);
    }

    @BeforeEach
    void fill() {
        PublicCountry.fill(country);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "32", "32.16"})
    void saysTheHeadlineOfTheApi(String area) {
        Html page = visitor.page(area.equals("ID") ? "/" : "/r/" + area);
        JsonNode headline = visitor.api("/v1/headlines/" + area).get("headline");

        assertThat(FIGURES)
                .allSatisfy(code -> assertThat(page.attribute("data-value", "data-figure=\"" + code + "\""))
                        .as(code)
                        .hasValue(raw(headline.get(code))));
        assertThat(headline.at("/REG_U/value").isNumber()).isTrue();
    }

    @Test
    void showsWhatIsLiveToWhoHasTheScopeOnly() {
        country.add("32.16", Edge.TODAY, Measure.of(Indicator.REG_U), 1);

        assertThat(unemployed(visitor.with(Tokens.exact()))).hasValue("784");
        assertThat(unemployed(visitor.with(Tokens.otherScope())))
                .isEqualTo(unemployed(visitor))
                .isNotEqualTo(unemployed(visitor.with(Tokens.exact())));
    }

    private static Optional<String> unemployed(Visitor visitor) {
        return visitor.page("/r/32.16").attribute("data-value", "data-figure=\"REG_U\"");
    }

    @Test
    void ranksTheAreasOfEachLevelByTheFiguresOfTheApi() {
        Html ranking = visitor.page("/").part("section", "id=\"ranking\"");

        assertThat(ranking.all("data-area")).containsExactly("ID", "32", "12", "32.73", "32.16", "12.75");
        for (JsonNode area : visitor.api("/v1/snapshot").get("regions")) {
            Html row =
                    ranking.part("tr", "data-area=\"" + area.at("/region/code").asString() + "\"");
            assertThat(List.of("REG_U", "JFR30", "VAC"))
                    .allSatisfy(code -> assertThat(row.attribute("data-value", "data-indicator=\"" + code + "\""))
                            .hasValue(raw(area.get("indicators").get(code))));
        }
    }

    @Test
    void saysHowFreshTheDataOfEverySignatoryIs() {
        Html feeds = visitor.page("/").part("section", "id=\"feeds\"");
        JsonNode api = visitor.api("/v1/feeds").get("feeds");

        assertThat(feeds.all("data-area")).hasSize(api.size()).contains("12.09", "32.16");
        assertThat(feeds.textOf("class=\"heard\"")).hasValue("tidak dalam 30 hari");
    }

    @Test
    void saysWhatEveryIndicatorOfAnAreaIsAndWas() {
        Html page = visitor.page("/r/32.16");

        for (Indicator indicator : Indicator.values()) {
            Html row = page.part("tr", "data-indicator=\"" + indicator + "\"");
            assertThat(row.all("data-value"))
                    .as(indicator.name())
                    .containsExactly(
                            value(indicator, "2025-06-30"),
                            value(indicator, "2025-05-31"),
                            value(indicator, "2024-06-30"));
        }
    }

    /** With scripts a dialog says more. */
    @Test
    void definesEveryFigureWithoutScripts() {
        for (String address : List.of("/?lang=en", "/r/32.16")) {
            Html page = visitor.page(address);
            List<String> sheets = page.all("href").stream()
                    .filter(href -> href.startsWith("#sheet-"))
                    .map(href -> href.substring(1))
                    .toList();

            assertThat(sheets).contains("sheet-REG_U", "sheet-TIGHT");
            assertThat(page.part("noscript", "").all("id")).containsAll(sheets);
        }
        assertThat(visitor.page("/?lang=en").part("noscript", "").text())
                .contains(Indicator.TIGHT.factSheet().definition().en());
    }

    @Test
    void leadsUpToTheNationAndDownToTheRegions() {
        assertThat(visitor.page("/r/32.16").part("nav", "class=\"above\"").all("href"))
                .containsExactly("/r/ID", "/r/32");
        assertThat(visitor.page("/r/32").part("nav", "class=\"above\"").all("href"))
                .containsExactly("/r/ID");
        assertThat(visitor.page("/r/32").part("nav", "class=\"below\"").all("href"))
                .hasSize(27)
                .contains("/r/32.16", "/r/32.04");
        assertThat(visitor.page("/r/ID").part("nav", "class=\"below\"").all("href"))
                .hasSize(38)
                .contains("/r/96");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/r/ID", "/r/32", "/r/32.16", "/r/32.04", "/?lang=en"})
    void carriesTheLabelInBothLanguagesAndSaysThatFiguresAreOfTheNight(String address) {
        Html page = visitor.page(address);

        assertThat(page.text()).contains(FactSheet.LABEL.id(), FactSheet.LABEL.en());
        assertThat(page.textOf("id=\"night\"").orElseThrow()).containsAnyOf("malam terakhir", "last night");
        assertThat(page.textOf("id=\"updated\"")).isPresent();
    }

    @Test
    void saysHowManyRegionsReportWhereverSumsAreShown() {
        assertThat(visitor.page("/?lang=en").textOf("id=\"reporting\"")).hasValue("3 of 514 regions report");
        assertThat(visitor.page("/r/32").textOf("id=\"reporting\"")).hasValue("2 dari 27 daerah melapor");
        assertThat(visitor.page("/r/32.16").textOf("id=\"reporting\"")).hasValue("");
    }

    @Test
    void saysThatZerosOfARegionWithoutDataAreNoCounts() {
        assertThat(visitor.page("/r/32.04?lang=en").textOf("id=\"silence\"").orElseThrow())
                .startsWith("No records");
        assertThat(visitor.page("/r/32.16").textOf("id=\"silence\"")).hasValue("");
        assertThat(visitor.page("/r/32").textOf("id=\"silence\"")).hasValue("");
    }

    @Test
    void warnsOfLayoffsFarAboveThoseOfTheWeeksBefore() {
        Html layoffs = visitor.page("/r/32.16").part("section", "id=\"layoffs\"");

        assertThat(layoffs.text()).contains("role=\"alert\">");
        assertThat(layoffs.attribute("data-value", "data-figure=\"LAYOFF7\"")).hasValue("40");
        assertThat(layoffs.attribute("data-value", "data-figure=\"LAYOFF_EXPECTED7\""))
                .hasValue("0.0");
        assertThat(visitor.page("/r/32.73").text()).contains("role=\"alert\" hidden>");
    }

    @Test
    void writesNumbersAsItsLanguageDoes() {
        String element = "data-figure=\"REG_U\"";

        assertThat(visitor.page("/r/32.73").textOf(element).orElseThrow()).matches("4\\.32[05]");
        assertThat(visitor.page("/r/32.73?lang=en").textOf(element).orElseThrow())
                .matches("4,32[05]");
        assertThat(visitor.page("/r/32.16?lang=en")
                        .textOf("data-figure=\"REG_U_CHANGE365\"")
                        .orElseThrow())
                .matches("−2[12][05]");
        assertThat(visitor.page("/r/32.73")
                        .textOf("data-figure=\"REG_U_CHANGE30\"")
                        .orElseThrow())
                .startsWith("+4.32");
    }

    private String value(Indicator indicator, String date) {
        return raw(
                visitor.api("/v1/regions/32.16?date=" + date).get("indicators").get(indicator.name()));
    }

    /** As the API's JSON has it. */
    private static String raw(JsonNode figure) {
        return figure.get("value").isNull()
                ? ""
                : figure.get("value").decimalValue().toPlainString();
    }
}
