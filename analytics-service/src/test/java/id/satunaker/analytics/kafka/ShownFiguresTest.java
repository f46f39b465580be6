package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.schemas.topic.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShownFiguresTest {
    private final GivenFigures old = new GivenFigures();
    private final GivenFigures another = new GivenFigures();
    private final Hands hands = new Hands();
    private final ShownFigures shown = new ShownFigures(hands);

    @BeforeEach
    void showTheOld() {
        old.read(Topics.Names.JOB_SEEKERS, 10);
        old.read("old-links-repartition", 3);
        shown.show(old);
    }

    @Test
    void hasNoneBeforeAnyIsShown() {
        assertThat(new ShownFigures(hands).figures()).isEmpty();
    }

    @Test
    void followsWhatIsShown() {
        old.read(Topics.Names.JOB_SEEKERS, 11);

        assertThat(shown.figures()).isEqualTo(old.figures());
    }

    @Test
    void keepsTheLastOfTheOldUntilTheOtherHasReadAsFar() {
        Figures last = old.figures().orElseThrow();
        another.read(Topics.Names.JOB_SEEKERS, 9);

        shown.show(another);
        old.read(Topics.Names.JOB_SEEKERS, 12);
        assertThat(shown.figures()).containsSame(last);

        another.read(Topics.Names.JOB_SEEKERS, 10);
        assertThat(shown.figures()).isEqualTo(another.figures());
    }

    @Test
    void keepsTheLastOfTheOldUntilTheOtherIsLoaded() {
        Figures last = old.figures().orElseThrow();
        another.read(Topics.Names.JOB_SEEKERS, 10);
        another.load(false);

        shown.show(another);
        assertThat(shown.figures()).containsSame(last);

        another.load(true);
        assertThat(shown.figures()).isEqualTo(another.figures());
    }

    @Test
    void keepsTheLastOfTheOldNoLongerThanForHalfAMinuteOnceThereAreOthers() {
        Figures last = old.figures().orElseThrow();
        another.load(false);
        shown.show(another);

        hands.advance(ShownFigures.LONGEST.plusMillis(1));
        assertThat(shown.figures()).containsSame(last);

        another.load(true);
        assertThat(shown.figures()).isEqualTo(another.figures());
    }

    @Test
    void staysWithTheOtherOnceItHasShownIt() {
        another.read(Topics.Names.JOB_SEEKERS, 10);
        shown.show(another);
        shown.figures();

        another.load(false);

        assertThat(shown.figures()).isEmpty();
    }
}
