package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.PartitionFrame;
import id.satunaker.analytics.indicator.Progress;
import id.satunaker.analytics.indicator.View;
import id.satunaker.schemas.event.Family;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {
    private static final String JOB_SEEKERS = "labour.job-seekers.v1";
    private static final String VACANCIES = "labour.vacancies.v1";

    private final View view = new View("e", 2);

    @Test
    void isInFiguresThatHaveReadBeyondEachOffset() {
        Written written =
                Written.parse(JOB_SEEKERS + "-1@7," + JOB_SEEKERS + "-0@3").orElseThrow();

        read(Family.PERSONS, 1, Map.of(JOB_SEEKERS, 8L));
        assertThat(written.isIn(view.figures())).isFalse();
        read(Family.PERSONS, 0, Map.of(JOB_SEEKERS, 3L, "labour.placements.v1", 9L));
        assertThat(written.isIn(view.figures())).isFalse();
        read(Family.PERSONS, 0, Map.of(JOB_SEEKERS, 4L));
        assertThat(written.isIn(view.figures())).isTrue();
    }

    @Test
    void asksTheFamilyThatReadsTheTopic() {
        Written written = Written.parse(VACANCIES + "-0@0").orElseThrow();

        read(Family.PERSONS, 0, Map.of(VACANCIES, 1L));
        assertThat(written.isIn(view.figures())).isFalse();
        read(Family.VACANCIES, 0, Map.of(VACANCIES, 1L));
        assertThat(written.isIn(view.figures())).isTrue();
    }

    @Test
    void isNeverInAPartitionThatIsNotThere() {
        assertThat(Written.parse(VACANCIES + "-2@0").orElseThrow().isIn(view.figures()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "labour.reference.v1-0@1",
                "labour.job-seekers.v1-0",
                "labour.job-seekers.v1@1",
                "labour.job-seekers.v1-0@1,",
                "labour.job-seekers.v1-0@-1",
                "labour.job-seekers.v1-9999999@1",
                "labour.job-seekers.v1-0@9999999999999999999"
            })
    void isNoOtherText(String text) {
        assertThat(Written.parse(text)).isEmpty();
    }

    private void read(Family family, int partition, Map<String, Long> offsets) {
        long next = view.figures().progress(family, partition).sequence() + 1;
        view.apply(new PartitionFrame(family, partition, new Progress(next, offsets, Instant.EPOCH), Map.of()));
    }
}
