package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Two services have the rules of the domain in forms that share no code: what placement says of every single person and
 * vacancy on a day adds up, area by area, to the figures of analytics.
 */
@ExtendWith(StackExtension.class)
class StatusesAndFiguresIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int DAYS = 10;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    private final Random random = new Random(20250110);
    private final Stack stack;
    private final Caller caller;

    StatusesAndFiguresIT(Stack stack) {
        this.stack = stack;
        this.caller = new Caller(stack);
    }

    /** Figures of each area with any; areas are those of the snapshot: regions, provinces and the nation. */
    private record Figures(Map<String, Long> unemployed, Map<String, Long> openPosts) {
        Figures() {
            this(new TreeMap<>(), new TreeMap<>());
        }

        /** Counts in a region, its province and the nation. */
        static void add(Map<String, Long> figures, String region, long value) {
            Stream.of(region, region.substring(0, 2), "ID").forEach(area -> put(figures, area, value));
        }

        static void put(Map<String, Long> figures, String area, long value) {
            if (value != 0) {
                figures.merge(area, value, Long::sum);
            }
        }
    }

    @Test
    void addUpToTheFiguresOnRandomDaysAreaByArea() throws Exception {
        send(new TangledLives(random, today).events());
        await().atMost(PATIENCE).ignoreExceptions().until(this::isAllRead);

        List<LocalDate> days = random.ints(0, 400)
                .distinct()
                .limit(DAYS)
                .mapToObj(today::minusDays)
                .toList();
        for (LocalDate day : days) {
            Figures figures = figures(day);
            assertThat(figures.unemployed()).as("unemployed on %s", day).hasSizeGreaterThan(8);
            assertThat(statuses(day)).as("%s", day).isEqualTo(figures);
        }
        assertThat(figures(days.get(0)).openPosts()).isNotEmpty();
    }

    private boolean isAllRead() throws Exception {
        return new PersonsInKafka(stack.addresses()).areReadWhole() && new FiguresAndRows(stack).isViewRead();
    }

    private void send(List<Sent> events) throws Exception {
        Map<String, List<Sent>> bySender =
                events.stream().collect(Collectors.groupingBy(event -> event.participant() + " " + event.kind().path));
        for (List<Sent> batch : bySender.values()) {
            Sent first = batch.get(0);
            HttpResponse<String> answer = caller.post(
                    first.participant(),
                    first.kind().path,
                    batch.stream().map(Sent::body).toList());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private Figures figures(LocalDate day) throws Exception {
        Figures figures = new Figures();
        URI snapshot = stack.addresses().analytics().resolve("/v1/snapshot?date=" + day);
        for (JsonNode area : caller.get(snapshot).path("regions")) {
            String code = area.path("region").path("code").asString();
            JsonNode indicators = area.path("indicators");
            Figures.put(
                    figures.unemployed(),
                    code,
                    indicators.path("REG_U").path("value").asLong());
            Figures.put(
                    figures.openPosts(),
                    code,
                    indicators.path("VAC").path("value").asLong());
        }
        return figures;
    }

    /** Summed over every person and every vacancy that there is. */
    private Figures statuses(LocalDate day) throws Exception {
        Figures figures = new Figures();
        walk("persons", day, person -> {
            if (person.path("registeredUnemployed").asBoolean()) {
                Figures.add(
                        figures.unemployed(),
                        person.path("home").path("regionCode").asString(),
                        1);
            }
        });
        walk("vacancies", day, vacancy -> {
            long open = vacancy.path("openPosts").asLong();
            assertThat(vacancy.path("status").asString().equals("OPEN"))
                    .as("%s", vacancy)
                    .isEqualTo(open > 0);
            Figures.add(figures.openPosts(), vacancy.path("regionCode").asString(), open);
        });
        return figures;
    }

    private void walk(String kind, LocalDate day, Consumer<JsonNode> each) throws Exception {
        String after = "";
        do {
            URI page =
                    stack.addresses().placement().resolve("/v1/" + kind + "?limit=500&date=" + day + "&after=" + after);
            HttpResponse<String> answer = caller.getAs(LocalParticipant.MINISTRY, page);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode body = Caller.JSON.readTree(answer.body());
            body.path(kind).forEach(each);
            after = body.path("next").asString("");
        } while (!after.isEmpty());
    }
}
