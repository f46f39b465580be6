package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEvent;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The laws of the engine over seeded random histories. */
class LawTest {

    @Test
    void anyDeliveryGivesWhatTheBatchComputationGives() {
        new LawRun("any delivery", Law::equalsBatch).holdsIn(1_000);
    }

    @Test
    @Tag("long")
    void anyDeliveryOfManyHistoriesGivesWhatTheBatchComputationGives() {
        new LawRun("any delivery", Law::equalsBatch).holdsIn(10_000);
    }

    @Test
    void everyFrameIsExactForThePrefixItStates() {
        new LawRun("every frame", LawPrefix::violation).holdsIn(100);
    }

    @Test
    void everyFrameNamesTheAreasThatChanged() {
        new LawRun("named changes", LawChange::violation).holdsIn(100);
    }

    @Test
    void retractingEverythingLeavesNothing() {
        new LawRun("retracted whole", Law::leavesNothing, LawTest::retractedWhole).holdsIn(200);
    }

    private static LawCase retractedWhole(LawCase history) {
        Stream<SpecificRecord> retractions =
                history.events().stream().map(event -> HistoriesEvents.retraction(event, Duration.ofDays(1)));
        return history.with(
                Stream.concat(history.events().stream(), retractions).toList());
    }

    @Test
    void aFoldThatLosesRetractionsIsFoundAndShrunkToAVersionAndItsRetraction() {
        String report = reportOf(history -> history.with(history.events().stream()
                .filter(event -> !HistoriesEvents.envelopeOf(event).getRetracted())
                .toList()));

        assertThat(report).contains("-Dlaw.seed=", "by 2 of ", "also once each", "\"retracted\": true");
    }

    @Test
    void aFoldThatLetsRegistrationsLastADayTooLongIsFoundAndShrunkToOneRegistration() {
        String report = reportOf(history -> history.lasting(history.validityDays() + 1));

        assertThat(report).contains("REG_", "by 1 of ");
    }

    @Test
    void aFoldThatLosesLinksIsFoundAndShrunkToAVacancyAndAPlacement() {
        String report = reportOf(history ->
                history.with(history.events().stream().map(LawTest::withoutLink).toList()));

        assertThat(report).contains("VAC", "by 2 of ");
    }

    private static SpecificRecord withoutLink(SpecificRecord event) {
        return event instanceof PlacementEvent e && e.getPlacement() != null
                ? PlacementEvent.newBuilder(e)
                        .setPlacement(Placement.newBuilder(e.getPlacement())
                                .setVacancy(null)
                                .build())
                        .build()
                : event;
    }

    private static String reportOf(UnaryOperator<LawCase> breakage) {
        return new LawRun("broken on purpose", Law::equalsBatch, breakage)
                .firstFailure(200)
                .orElseThrow();
    }
}
