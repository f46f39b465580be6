package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.cell;
import static id.satunaker.analytics.indicator.Given.frame;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.Family;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Measure REG_T = Measure.of(Indicator.REG_T);
    private static final Measure VAC = Measure.of(Indicator.VAC);

    private final View one = new View("r1-v180", 2);
    private final View other = new View("r1-v180-g2", 2);

    @Test
    void isEmptyWhereTheSumsAreTheSameWhicheverPartitionsTheyCameFromAndInHoweverManyFrames() {
        one.apply(frame(Family.PERSONS, 0, 1, cell("32.16", "2025-01-10", REG_T, 5)));
        one.apply(frame(Family.PERSONS, 1, 1, cell("32.16", "2025-01-10", REG_T, 2)));
        other.apply(frame(Family.PERSONS, 0, 1, cell("32.16", "2025-01-10", REG_T, 1)));
        other.apply(frame(Family.PERSONS, 0, 2, cell("32.16", "2025-01-10", REG_T, 7)));

        assertThat(compared().isEmpty()).isTrue();
    }

    @Test
    void namesEveryAreaAndMonthInWhichANumberIsAnotherOrIsMissing() {
        one.apply(frame(Family.PERSONS, 0, 1, cell("32.16", "2025-01-10", REG_T, 5)));
        other.apply(frame(Family.PERSONS, 0, 1, cell("32.16", "2025-01-10", REG_T, 6)));
        one.apply(frame(Family.VACANCIES, 0, 1, cell("12.75", "2025-02-10", VAC, 5)));
        other.apply(frame(Family.VACANCIES, 1, 1, cell("12.75", "2025-03-10", VAC, 5)));

        assertThat(compared().differing().stream().map(AreaMonth::text))
                .containsExactly("12.75/2025-02", "12.75/2025-03", "32.16/2025-01");
        assertThat(compared()).hasToString("12.75/2025-02, 12.75/2025-03, 32.16/2025-01");
    }

    @Test
    void seesANumberThatMovedToAnotherRegionOfTheProvince() {
        one.apply(frame(Family.PERSONS, 0, 1, cell("32.16", "2025-01-10", REG_T, 5)));
        other.apply(frame(Family.PERSONS, 0, 1, cell("32.73", "2025-01-10", REG_T, 5)));

        assertThat(compared().differing()).hasSize(2);
    }

    @Test
    void comparesWhatIsKeptBesideAreasButNotHeartbeats() {
        one.apply(kept(1, Areas.heartbeatsFrom("kab-a")));
        assertThat(compared().isEmpty()).isTrue();

        one.apply(kept(2, Areas.arrivalsFrom("kab-a")));
        one.apply(kept(3, Areas.employersOf("32.16")));
        one.apply(kept(4, Areas.lagsOf("32.16")));

        assertThat(compared().differing().stream().map(AreaMonth::area))
                .containsExactly("32.16/employers", "32.16/lags", "@kab-a");
    }

    @Test
    void namesTheFirstFiveInWords() {
        List<String> months =
                IntStream.rangeClosed(1, 7).mapToObj("2025-%02d-10"::formatted).toList();
        for (int i = 0; i < months.size(); i++) {
            one.apply(frame(Family.PERSONS, 0, i + 1, cell("32.16", months.get(i), REG_T, 1)));
        }

        assertThat(compared().toString()).startsWith("32.16/2025-01, ").endsWith("32.16/2025-05, ...");
    }

    private static PartitionFrame kept(long sequence, String key) {
        AreaMonth where = new AreaMonth(key, 12 * 2025);
        return new PartitionFrame(
                Family.PERSONS,
                0,
                new Progress(sequence, Map.of(), Instant.EPOCH),
                Map.of(where, new PartitionFrame.Partial(sequence, new byte[] {0, 2})));
    }

    private Comparison compared() {
        Comparison comparison = Comparison.of(one.figures(), other.figures());
        assertThat(Comparison.of(other.figures(), one.figures())).isEqualTo(comparison);
        return comparison;
    }
}
