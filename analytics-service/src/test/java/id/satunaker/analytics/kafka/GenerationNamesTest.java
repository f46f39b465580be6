package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.FrameVector;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenerationNamesTest {
    private final GenerationNames names = new GenerationNames("suite", "r2-v180");

    @Test
    void numbersAllButTheFirst() {
        assertThat(names.application(1)).isEqualTo("suite-r2-v180");
        assertThat(names.application(12)).isEqualTo("suite-r2-v180-g12");
    }

    @Test
    void fitsIntoTheTextOfAFrameVector() {
        FrameVector vector = new FrameVector(names.epoch(999_999_999), List.of(1L), List.of(1L));

        assertThat(FrameVector.parse(vector.toString())).contains(vector);
    }

    @Test
    void findsTheNumberInApplicationsAndInternalTopics() {
        assertThat(names.numberIn("suite-r2-v180")).hasValue(1);
        assertThat(names.numberIn("suite-r2-v180-g12")).hasValue(12);
        assertThat(names.numberIn("suite-r2-v180-vacancy-partial-changelog")).hasValue(1);
        assertThat(names.numberIn("suite-r2-v180-g12-links-repartition")).hasValue(12);
    }

    @Test
    void findsNoneInWhatIsOfOthers() {
        assertThat(List.of("suite-leader", "suite-r2-v1801", "suite-r3-v180-g2", "other-r2-v180", "suite-r2-v180-g"))
                .allSatisfy(name -> assertThat(names.numberIn(name)).isEmpty());
        assertThat(GenerationNames.applications("suite").asMatchPredicate())
                .accepts("suite-r2-v180", "suite-r3-v90-g4")
                .rejects("suite-leader", "suite-r2-v180-g2-links-repartition", "other-r2-v180");
    }
}
