package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever the API may say is text on the page and breaks nothing; and the whole country at once is no work for it. */
@Tag("browser")
@ExtendWith(StackExtension.class)
class HostilePagesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MARKUP = "<img src=x onerror=\"window.taken=1\"><script>window.taken=1</script>";
    private static final List<String> NAMES =
            List.of(MARKUP, "\u202Eterbalik", "a\u0000b\u200F", "${1+1}{{2+2}}", "W".repeat(200), "'\"`<!--", "");
    private static final int UPDATES = 20;

    /** Remembers what moves by itself, where on the page that is, and how far. */
    private static final String WATCH_SHIFTS = """
            window.shifts = [];
            new PerformanceObserver(list => list.getEntries().forEach(shift => window.shifts.push(
                shift.value + ' ' + shift.sources.map(source => source.node?.outerHTML?.slice(0, 80)).join())))
                .observe({ type: 'layout-shift' });""";

    private final Stack stack;

    HostilePagesIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void showHostileTextAsText() throws Exception {
        Map<String, UnaryOperator<String>> changes = Map.of(
                "/v1/regions", json -> renamed(json, "regions"), "/v1/indicators", HostilePagesIT::hostileSheets);
        try (Impostor impostor = new Impostor(stack.addresses().analytics(), changes);
                Browser browser = new Browser()) {
            impostor.send("snapshot", document(1, true));
            browser.open(impostor.address().resolve("/?province=32"));

            browser.awaitPresent("#map [data-tile='32.01']");
            browser.awaitPresent("#ranking tr[data-area='11.01']");
            assertThat(browser.text("#ranking tr[data-area='11.01'] a")).isEqualTo(MARKUP);
            browser.click("#map .definition");
            browser.awaitPresent("#sheet dd");
            assertThat(browser.text("#sheet dd")).isEqualTo(MARKUP);
            assertThat(browser.run("return window.taken")).isNull();
            assertThat(browser.value("#ranking tr[data-area='11.03'] td")).isNull();
            browser.resize(390, 844);
            assertThat(browser.isWiderThanItsWindow()).isFalse();
            assertThat(browser.errors()).isEmpty();
            browser.screenshot("hostile-phone", 390, 844);
        }
    }

    @Test
    void takeTheWholeCountryAtOnce() throws Exception {
        try (Impostor impostor = new Impostor(stack.addresses().analytics(), Map.of());
                Browser browser = Browser.traced()) {
            impostor.send("snapshot", document(1, false));
            browser.open(impostor.address());
            await().atMost(PATIENCE)
                    .until(() -> browser.figure("11.01", "REG_U").orElse(0) == 1);

            browser.run(WATCH_SHIFTS);
            long begun = System.nanoTime();
            for (int i = 0; i < UPDATES; i++) {
                int value = i + 2;
                impostor.send("update", document(value, false));
                await().atMost(PATIENCE)
                        .until(() -> browser.figure("96.71", "REG_U").orElse(0) == value);
            }

            assertThat(browser.all("#ranking tbody tr")).hasSize(553);
            List<Double> tasks = browser.trace().tasks(begun).subList(0, UPDATES);
            System.out.printf(
                    "script for an update of 514 regions: %.1f ms, from %.1f to %.1f ms%n",
                    tasks.get(UPDATES / 2), tasks.get(UPDATES - 1), tasks.get(0));
            assertThat(browser.run("return window.shifts")).isEqualTo(List.of());
            browser.screenshot("country-desktop", 1280, 900);
        }
    }

    /** All areas; where hostile, with other names, and every third without anything. */
    private String document(int value, boolean hostile) throws Exception {
        JsonNode regions = new Caller(stack)
                .get(stack.addresses().analytics().resolve("/v1/regions"))
                .get("regions");
        ObjectNode document = Caller.JSON.createObjectNode();
        document.put("frame", "r1-v180~" + value).put("date", "2025-06-30");
        ArrayNode areas = document.putArray("regions");
        for (JsonNode region : regions) {
            ObjectNode area = areas.addObject();
            area.set("region", hostile ? renamed(region, areas.size()) : region);
            ObjectNode indicators = area.putObject("indicators");
            if (!hostile || areas.size() % 3 != 0) {
                figures(indicators, value);
            }
        }
        return Caller.JSON.writeValueAsString(document);
    }

    private static void figures(ObjectNode indicators, int value) {
        indicators.putObject("REG_U").put("value", value).put("status", "P");
        indicators.putObject("PLC").put("value", value * 2).put("status", "P");
        indicators.putObject("VAC").putNull("value").put("status", "Q");
    }

    private static String renamed(String json, String list) {
        ObjectNode answer = (ObjectNode) Caller.JSON.readTree(json);
        List<JsonNode> renamed = new ArrayList<>();
        answer.get(list).forEach(region -> renamed.add(renamed(region, renamed.size() + 1)));
        answer.putArray(list).addAll(renamed);
        return Caller.JSON.writeValueAsString(answer);
    }

    private static JsonNode renamed(JsonNode region, int number) {
        boolean isFirst = region.get("code").asString().equals("11.01");
        return ((ObjectNode) region.deepCopy()).put("name", isFirst ? MARKUP : NAMES.get(number % NAMES.size()));
    }

    private static String hostileSheets(String json) {
        ObjectNode answer = (ObjectNode) Caller.JSON.readTree(json);
        answer.get("indicators")
                .forEach(sheet ->
                        ((ObjectNode) sheet.get("concept")).put("id", MARKUP).put("en", MARKUP));
        return Caller.JSON.writeValueAsString(answer);
    }
}
