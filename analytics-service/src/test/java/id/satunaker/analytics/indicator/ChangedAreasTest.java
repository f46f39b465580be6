package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.cell;
import static id.satunaker.analytics.indicator.Given.frame;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.Family;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which areas a client has to be told of, whatever it saw last. */
class ChangedAreasTest {
    private static final Measure REG_T = Measure.of(Indicator.REG_T);
    private static final Measure VAC = Measure.of(Indicator.VAC);

    private final View view = new View("e1", 2);

    @Test
    void knowsTheAreasThatChangedSinceAFrame() {
        view.apply(frame(Family.PERSONS, 0, 1, cell("32.16", "2025-01-10", REG_T, 5)));
        view.apply(frame(Family.PERSONS, 1, 1, cell("12.75", "2025-01-10", REG_T, 5)));
        FrameVector seen = view.figures().frame();
        view.apply(frame(Family.VACANCIES, 0, 1, cell("32.73", "2025-01-10", VAC, 5)));

        assertThat(view.figures().changedSince(seen)).containsExactly("32", "32.73", "ID");
        assertThat(view.figures().changedSince(view.figures().frame())).isEmpty();
        assertThat(view.figures().changedSince(FrameVector.start("e1", 2)))
                .containsExactly("12", "12.75", "32", "32.16", "32.73", "ID");
    }

    @Test
    void everythingMayHaveChangedSinceAFrameOfAnotherEpochOrFromTheFuture() {
        view.apply(frame(Family.PERSONS, 0, 1, cell("32.16", "2025-01-10", REG_T, 5)));

        for (FrameVector seen : List.of(
                FrameVector.start("e2", 2),
                FrameVector.start("e1", 3),
                new FrameVector("e1", List.of(1L, 1L), List.of(0L, 0L)))) {
            assertThat(view.figures().changedSince(seen)).containsExactly("32", "32.16", "ID");
        }
    }

    /** A compacted topic holds each month's newest partial with the number it came with, and the newest frame alone. */
    @Test
    void aViewLoadedLateKnowsWhatChangedAsOneThatWasThere() {
        view.apply(frame(Family.PERSONS, 0, 1, cell("32.16", "2025-01-10", REG_T, 5)));
        view.apply(frame(Family.PERSONS, 0, 2, cell("12.75", "2025-01-10", REG_T, 5)));
        view.apply(frame(Family.PERSONS, 0, 3, cell("32.73", "2025-01-10", REG_T, 5)));
        Map<AreaMonth, PartitionFrame.Partial> newest = new HashMap<>();
        newest.putAll(frame(Family.PERSONS, 0, 1, cell("32.16", "2025-01-10", REG_T, 5))
                .partials());
        newest.putAll(frame(Family.PERSONS, 0, 2, cell("12.75", "2025-01-10", REG_T, 5))
                .partials());
        newest.putAll(frame(Family.PERSONS, 0, 3, cell("32.73", "2025-01-10", REG_T, 5))
                .partials());

        View late = new View("e1", 2);
        late.apply(new PartitionFrame(Family.PERSONS, 0, new Progress(3, Map.of(), Instant.EPOCH), newest));

        for (long sequence = 0; sequence <= 3; sequence++) {
            FrameVector seen = FrameVector.start("e1", 2).atLeast(Family.PERSONS, 0, sequence);
            assertThat(late.figures().changedSince(seen))
                    .as("since %s", seen)
                    .isEqualTo(view.figures().changedSince(seen));
        }
        assertThat(late.figures().frame()).isEqualTo(view.figures().frame());
    }
}
