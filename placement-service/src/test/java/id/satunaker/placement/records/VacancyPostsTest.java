package id.satunaker.placement.records;

import static id.satunaker.placement.Samples.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.schemas.event.VacancyEvent;
import org.junit.jupiter.api.Test;

class VacancyPostsTest {
    private final VacancyEvent ofThreePosts = Samples.vacancy(
            Samples.envelope("kab-bekasi", "v-1"), Samples.vacancy().setOpenings(3));

    @Test
    void leavesThePostsThatNoStartedPlacementTook() {
        assertThat(new VacancyPosts(ofThreePosts, DAY, 2).openPosts()).isEqualTo(1);
    }

    @Test
    void isNeverBelowZeroWhenOverFilled() {
        assertThat(new VacancyPosts(ofThreePosts, DAY, 5).openPosts()).isZero();
    }

    @Test
    void hasNoOpenPostsOutsideItsPeriod() {
        assertThat(new VacancyPosts(ofThreePosts, DAY.minusDays(1), 0).openPosts())
                .isZero();
    }
}
