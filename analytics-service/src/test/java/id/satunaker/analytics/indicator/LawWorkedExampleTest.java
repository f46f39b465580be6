package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.HistoriesWorkedExample.Stated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** The worked example of section 5 of the domain page, by the engine, in every order. */
class LawWorkedExampleTest {

    private static final LocalDate FROM = LocalDate.parse("2025-01-01");
    private static final LocalDate TO = LocalDate.parse("2025-12-31");
    private static final List<SpecificRecord> EVENTS = HistoriesWorkedExample.events();
    private static final List<SpecificRecord> WITH_RETRACTION = Stream.concat(
                    EVENTS.stream(), Stream.of(HistoriesWorkedExample.RETRACTION))
            .toList();

    @Test
    void engineGivesTheStatedFiguresInEveryOrderWithEveryEventTwice() {
        for (List<SpecificRecord> order : orders(EVENTS)) {
            assertEngine(order, HistoriesWorkedExample.stated());
        }
    }

    @Test
    void engineGivesTheStatedFiguresAfterTheRetractionInEveryOrderWithEveryEventTwice() {
        for (List<SpecificRecord> order : orders(WITH_RETRACTION)) {
            assertEngine(order, HistoriesWorkedExample.statedAfterRetraction());
        }
    }

    private static LawCase example(List<SpecificRecord> events) {
        return new LawCase(0, 0, 180, FROM, TO, events);
    }

    /** Each event twice: at once, and again after all the others, received at another time. */
    private static void assertEngine(List<SpecificRecord> order, List<Stated> expected) {
        List<SpecificRecord> atOnce = order.stream()
                .flatMap(event -> Stream.of(event, HistoriesEvents.resent(event)))
                .toList();
        List<SpecificRecord> again = Stream.concat(
                        order.stream(), order.stream().map(HistoriesEvents::resent))
                .toList();
        for (List<SpecificRecord> sent : List.of(atOnce, again)) {
            Figures figures = LawFold.inOrder(example(sent)).run(frame -> {});
            assertThat(expected)
                    .allSatisfy(stated -> assertThat(figures.series(
                                    stated.series().area(), stated.measure(), stated.first(), stated.last()))
                            .containsOnly(stated.value()));
        }
    }

    private static List<List<SpecificRecord>> orders(List<SpecificRecord> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        List<List<SpecificRecord>> orders = new ArrayList<>();
        for (SpecificRecord first : events) {
            List<SpecificRecord> others = new ArrayList<>(events);
            others.remove(first);
            orders(others)
                    .forEach(rest -> orders.add(
                            Stream.concat(Stream.of(first), rest.stream()).toList()));
        }
        return orders;
    }
}
