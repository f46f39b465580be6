package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.cell;
import static id.satunaker.analytics.indicator.Given.day;
import static id.satunaker.analytics.indicator.Given.frame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.schemas.event.Family;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a frame does to a view. */
class ViewTest {
    private static final Measure REG_T = Measure.of(Indicator.REG_T);
    private static final Measure VAC = Measure.of(Indicator.VAC);

    private final View view = new View("e1", 2);

    @Test
    void anEmptyViewHasTheNationAndNothingElse() {
        Figures figures = view.figures();

        assertThat(figures.areas()).containsExactly("ID");
        assertThat(figures.firstDay()).isEmpty();
        assertThat(figures.value("ID", REG_T, day("2025-01-10"))).isZero();
        assertThat(figures.value("32.16", REG_T, day("2025-01-10"))).isZero();
        assertThat(figures.series("32.16", REG_T, day("2025-01-10"), day("2025-01-11")))
                .containsExactly(0, 0);
        assertThat(figures.frame()).hasToString("e1~0.0~0.0");
        assertThat(figures.progress(Family.VACANCIES, 1)).isEqualTo(Progress.NONE);
        assertThat(figures.newestRecordedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aPartialReplacesWhatItsPartitionSaidBeforeAndNothingElse() {
        view.apply(frame(Family.PERSONS, 0, 1, cell("32.16", "2025-01-10", REG_T, 5)));
        view.apply(frame(Family.PERSONS, 1, 1, cell("32.16", "2025-01-10", REG_T, 10)));
        view.apply(frame(Family.VACANCIES, 0, 1, cell("32.16", "2025-01-10", VAC, 100)));

        view.apply(frame(Family.PERSONS, 0, 2, cell("32.16", "2025-01-10", REG_T, 3)));

        Figures figures = view.figures();
        assertThat(figures.value("32.16", REG_T, day("2025-01-10"))).isEqualTo(13);
        assertThat(figures.value("ID", VAC, day("2025-01-10"))).isEqualTo(100);
        assertThat(figures.frame()).hasToString("e1~2.1~1.0");
    }

    @Test
    void aPartialWithoutBytesTakesBackWhatWasThere() {
        view.apply(frame(Family.PERSONS, 0, 1, cell("32.16", "2025-01-10", REG_T, 5)));

        view.apply(partialFrame(2, new AreaMonth("32.16", 12 * 2025), new PartitionFrame.Partial(2, new byte[0])));

        assertThat(view.figures().value("32.16", REG_T, day("2025-01-10"))).isZero();
        assertThat(view.figures().areas()).containsExactly("32", "32.16", "ID");
        assertThat(view.figures().firstDay()).isEmpty();
    }

    @Test
    void aFrameThatIsNotNewerChangesNothing() {
        view.apply(frame(Family.PERSONS, 0, 2, cell("32.16", "2025-01-10", REG_T, 5)));
        Figures before = view.figures();

        assertThat(view.apply(frame(Family.PERSONS, 0, 2, cell("32.16", "2025-01-10", REG_T, 9))))
                .isFalse();
        assertThat(view.apply(frame(Family.PERSONS, 0, 1, cell("32.16", "2025-01-10", REG_T, 9))))
                .isFalse();
        assertThat(view.figures()).isSameAs(before);
    }

    @Test
    void figuresTakenStayAsTheyWere() {
        view.apply(frame(Family.PERSONS, 0, 1, cell("32.16", "2025-01-10", REG_T, 5)));
        Figures taken = view.figures();

        view.apply(frame(Family.PERSONS, 0, 2, cell("32.16", "2025-01-10", REG_T, 6)));

        assertThat(taken.value("32.16", REG_T, day("2025-01-10"))).isEqualTo(5);
        assertThat(taken.frame()).hasToString("e1~1.0~0.0");
    }

    @Test
    void aDamagedPartialLeavesTheViewAsItWas() {
        view.apply(frame(Family.PERSONS, 0, 1, cell("32.16", "2025-01-10", REG_T, 5)));
        Figures before = view.figures();

        assertThatThrownBy(() -> view.apply(
                        partialFrame(2, new AreaMonth("32.16", 12 * 2025), new PartitionFrame.Partial(2, new byte[1]))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(view.figures()).isSameAs(before);
        view.apply(frame(Family.PERSONS, 0, 2, cell("32.16", "2025-01-10", REG_T, 6)));
        assertThat(view.figures().value("ID", REG_T, day("2025-01-10"))).isEqualTo(6);
    }

    @Test
    void aFrameWithoutPartialsMovesOnlyTheProgress() {
        Progress progress = new Progress(1, Map.of("labour.placements.v1", 17L), Instant.parse("2025-01-06T08:00:00Z"));

        view.apply(new PartitionFrame(Family.VACANCIES, 1, progress, Map.of()));

        Figures figures = view.figures();
        assertThat(figures.progress(Family.VACANCIES, 1)).isEqualTo(progress);
        assertThat(figures.progress(Family.PERSONS, 1)).isEqualTo(Progress.NONE);
        assertThat(figures.newestRecordedAt()).isEqualTo("2025-01-06T08:00:00Z");
        assertThat(figures.changedSince(FrameVector.start("e1", 2))).isEmpty();
    }

    private static PartitionFrame partialFrame(long sequence, AreaMonth month, PartitionFrame.Partial partial) {
        return new PartitionFrame(
                Family.PERSONS, 0, new Progress(sequence, Map.of(), Instant.EPOCH), Map.of(month, partial));
    }
}
