package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page in a real browser: live figures, the same as the API's, in both languages. */
@Tag("browser")
@ExtendWith(StackExtension.class)
class PageIT {
    private static final String REGION = "12.09";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Stack stack;

    PageIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void showsTheChangeOfAPost() throws Exception {
        register(1);
        try (Browser browser = new Browser()) {
            browser.open(stack.addresses().analytics().resolve("/"));
            await().atMost(PATIENCE).until(() -> browser.figure(REGION, "REG_U").isPresent());
            long before = browser.figure(REGION, "REG_U").orElseThrow();

            register(2);

            for (String area : List.of(REGION, "12", "ID")) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(browser.figure(area, "REG_U"))
                                .as(area)
                                .hasValue(answered(area)));
            }
            assertThat(browser.figure(REGION, "REG_U")).hasValue(before + 1);
            browser.screenshot("page-desktop", 1280, 900);
            browser.screenshot("page-phone", 390, 844);
        }
    }

    @Test
    void switchesItsLanguageAndKeepsTheLabelInBoth() throws Exception {
        register(3);
        try (Browser browser = new Browser()) {
            browser.open(stack.addresses().analytics().resolve("/"));
            assertThat(browser.text("#caption")).startsWith("Angka hari ini");
            assertThat(browser.text("p.label")).contains("BUKAN Tingkat Pengangguran Terbuka (TPT) BPS");

            browser.click("[data-language=en]");

            assertThat(browser.text("#caption")).startsWith("Figures of today");
            assertThat(browser.text("#reporting")).matches("[1-8] of 514 regions");
            assertThat(browser.text("p.label")).contains("NOT the official open unemployment rate (TPT) of BPS");
        }
    }

    private long answered(String area) throws Exception {
        return new Caller(stack)
                .get(stack.addresses().analytics().resolve("/v1/regions/" + area))
                .at("/indicators/REG_U/value")
                .asLong();
    }

    private void register(int number) throws Exception {
        LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Jakarta")).minusDays(1);
        Map<String, Object> registration = Map.of(
                "recordId",
                "page-" + number,
                "regionCode",
                REGION,
                "nik",
                Samples.nik(8, number),
                "registeredOn",
                yesterday.toString(),
                "recordedAt",
                yesterday + "T09:00:00+07:00");
        var answer = new Caller(stack).post("kab-asahan", "/v1/job-seekers", List.of(registration));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
