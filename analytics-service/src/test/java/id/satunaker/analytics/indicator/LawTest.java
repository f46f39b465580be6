package id.satunaker.analytics.indicator;

import java.time.Duration;
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
    void everyFigureIsWhatTheDomainPageSaysItIs() {
        new LawRun("every figure", LawIndicators::violation).holdsIn(1_000);
    }

    @Test
    @Tag("long")
    void everyFigureOfManyHistoriesIsWhatTheDomainPageSaysItIs() {
        new LawRun("every figure", LawIndicators::violation).holdsIn(10_000);
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
    void everyNightAndReleaseIsAsItsFiguresWere() {
        new LawRun("kept releases", LawRelease::violation).holdsIn(50);
    }

    @Test
    void whatAPageSaysFirstIsWhatTheSeriesSay() {
        new LawRun("headlines", LawHeadline::violation).holdsIn(100);
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
}
