package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.local.Caller.Series;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The worked example of the domain page over HTTP: any order and any repetition give the figures stated there. */
@ExtendWith(StackExtension.class)
class WorkedExampleIT {
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);
    private static final int NIK_SERIES = 5;

    private final Caller caller;
    private Map<Series, long[]> before = Map.of();

    WorkedExampleIT(Stack stack) {
        this.caller = new Caller(stack);
    }

    @BeforeEach
    void readFigures() throws Exception {
        before = figures();
    }

    @Test
    void givesTheStatedFiguresInEveryOrderAndWithEveryEventSentTwice() throws Exception {
        List<List<Event>> orders = Samples.ordersOf(
                List.of(Event.REGISTERED_IN_BEKASI, Event.REGISTERED_IN_BANDUNG, Event.PLACED, Event.LAID_OFF));

        for (int person = 1; person <= orders.size(); person++) {
            for (Event event : orders.get(person - 1)) {
                send(event, person);
                send(event, person);
            }
            awaitGrowth(Stated.BEFORE_RETRACTION, person);
        }
        for (int person = 1; person <= orders.size(); person++) {
            send(Event.BANDUNG_RETRACTS, person);
            send(Event.BANDUNG_RETRACTS, person);
        }

        awaitGrowth(Stated.AFTER_RETRACTION, orders.size());
    }

    @Test
    void givesTheSameAfterTheRetractionWheneverTheRetractionComes() throws Exception {
        List<List<Event>> orders = Samples.ordersOf(List.of(Event.values()));

        for (int i = 0; i < orders.size(); i++) {
            List<Event> again = new ArrayList<>(orders.get(i));
            Collections.reverse(again);
            for (Event event : orders.get(i)) {
                send(event, 1000 + i);
            }
            for (Event event : again) {
                send(event, 1000 + i);
            }
        }

        awaitGrowth(Stated.AFTER_RETRACTION, orders.size());
    }

    private void send(Event event, int person) throws Exception {
        var answer = caller.post(event.participant, event.kind, List.of(event.body(Samples.nik(NIK_SERIES, person))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Every figure of every day has grown by the stated one of each person, and nothing else has. */
    private void awaitGrowth(Map<Series, List<Stated.Days>> stated, int persons) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    for (Map.Entry<Series, long[]> figure : figures().entrySet()) {
                        long[] expected =
                                Stated.series(stated.getOrDefault(figure.getKey(), List.of()), persons, FROM, TO);
                        assertThat(minus(figure.getValue(), before.get(figure.getKey())))
                                .as("%s for %d persons", figure.getKey(), persons)
                                .isEqualTo(expected);
                    }
                });
    }

    private Map<Series, long[]> figures() throws Exception {
        Map<Series, long[]> figures = new LinkedHashMap<>();
        for (Series series : Stated.looked()) {
            figures.put(series, caller.series(series, FROM, TO));
        }
        return figures;
    }

    private static long[] minus(long[] now, long[] then) {
        long[] grown = Arrays.copyOf(now, now.length);
        Arrays.setAll(grown, i -> now[i] - then[i]);
        return grown;
    }

    /** The five events of the example. */
    private enum Event {
        REGISTERED_IN_BEKASI("kab-bekasi", "/v1/job-seekers"),
        REGISTERED_IN_BANDUNG("kota-bandung", "/v1/job-seekers"),
        PLACED("kab-bekasi", "/v1/placements"),
        LAID_OFF("kab-bekasi", "/v1/placements"),
        BANDUNG_RETRACTS("kota-bandung", "/v1/job-seekers");

        final String participant;
        final String kind;

        Event(String participant, String kind) {
            this.participant = participant;
            this.kind = kind;
        }

        Map<String, Object> body(String nik) {
            Map<String, Object> body = new LinkedHashMap<>(fields());
            body.put("nik", nik);
            body.put("recordId", "example-" + nik.substring(12));
            return body;
        }

        private Map<String, Object> fields() {
            return switch (this) {
                case REGISTERED_IN_BEKASI -> registration("32.16", "2025-01-10");
                case REGISTERED_IN_BANDUNG -> registration("32.73", "2025-02-01");
                case PLACED -> placement("2025-02-20T09:00:00+07:00", Map.of());
                case LAID_OFF ->
                    placement("2025-03-05T09:00:00+07:00", Map.of("endedOn", "2025-03-05", "endReason", "LAID_OFF"));
                case BANDUNG_RETRACTS ->
                    Map.of("regionCode", "32.73", "recordedAt", "2025-08-04T09:00:00+07:00", "retracted", true);
            };
        }

        private static Map<String, Object> registration(String region, String day) {
            return Map.of(
                    "regionCode",
                    region,
                    "registeredOn",
                    day,
                    "recordedAt",
                    day + "T09:00:00+07:00",
                    "sex",
                    "F",
                    "birthMonth",
                    "2004-03",
                    "education",
                    "SMK");
        }

        private static Map<String, Object> placement(String recordedAt, Map<String, Object> end) {
            Map<String, Object> fields = new LinkedHashMap<>(end);
            fields.put("regionCode", "32.16");
            fields.put("employerId", "employer-1");
            fields.put("startedOn", "2025-02-20");
            fields.put("recordedAt", recordedAt);
            return fields;
        }
    }
}
