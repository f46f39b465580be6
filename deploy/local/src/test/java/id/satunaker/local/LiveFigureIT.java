package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An event that a region posts changes the figure that a dashboard is subscribed to. */
@ExtendWith(StackExtension.class)
class LiveFigureIT {
    private static final String REGION = "32.13";
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final Stack stack;

    LiveFigureIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void showsASubscriberTheChangeOfAPost() throws Exception {
        BlockingQueue<Map<String, Long>> seen = new LinkedBlockingQueue<>();
        var stream = stack.addresses().analytics().resolve("/v1/stream?regions=32.13,32,ID");

        try (Subscriber subscriber = new Subscriber(stream, document -> seen.add(registeredUnemployed(document)))) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !seen.isEmpty());
            long before = seen.take().getOrDefault(REGION, 0L);
            var answer = new Caller(stack).post("kab-subang", "/v1/job-seekers", List.of(registration()));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(seen)
                            .anySatisfy(figures -> assertThat(figures)
                                    .containsEntry(REGION, before + 1)
                                    .containsKeys("32", "ID")));
        }
    }

    private static Map<String, Object> registration() {
        LocalDate yesterday = LocalDate.now(JAKARTA).minusDays(1);
        return Map.of(
                "recordId",
                "live-1",
                "regionCode",
                REGION,
                "nik",
                Samples.nik(6, 1),
                "registeredOn",
                yesterday.toString(),
                "recordedAt",
                yesterday + "T09:00:00+07:00");
    }

    private static Map<String, Long> registeredUnemployed(JsonNode document) {
        Map<String, Long> figures = new HashMap<>();
        StreamSupport.stream(document.get("regions").spliterator(), false)
                .forEach(area -> figures.put(
                        area.get("region").get("code").asString(),
                        area.get("indicators").get("REG_U").get("value").asLong()));
        return figures;
    }
}
