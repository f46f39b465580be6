package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.day;
import static id.satunaker.analytics.indicator.Given.opened;
import static id.satunaker.analytics.indicator.Given.retracted;
import static id.satunaker.analytics.indicator.Indicator.VAC;
import static id.satunaker.analytics.indicator.Indicator.VAC_NEW;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyEvent;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** R10. */
class OpenPostsTest {
    private final VacancyEvent three = opened(3, "32.16", "2025-03-01", rest -> {});

    @Test
    void openPostsAreCountedBySectorAndOccupationToo() {
        Seen seen = seen(
                opened(3, "32.16", "2025-03-01", rest -> rest.setSector("C").setOccupation("7531")));

        assertThat(seen.by(VAC, Dimension.SECTOR, "32", "2025-03-01")).isEqualTo(Map.of("C", 3L));
        assertThat(seen.by(VAC, Dimension.OCCUPATION, "32", "2025-04-29")).isEqualTo(Map.of("7", 3L));
        assertThat(seen.by(VAC, Dimension.SECTOR, "32", "2025-04-30")).isEmpty();
    }

    @Test
    void aVacancyWithoutValidityIsOpenForSixtyDays() {
        Seen seen = seen(three);

        assertThat(seen.total(VAC, "32.16", "2025-02-28")).isZero();
        assertThat(seen.total(VAC, "32.16", "2025-03-01")).isEqualTo(3);
        assertThat(seen.total(VAC, "ID", "2025-04-29")).isEqualTo(3);
        assertThat(seen.total(VAC, "32.16", "2025-04-30")).isZero();
        assertThat(seen.days(VAC_NEW, "32.16", 2025)).isEqualTo(Map.of("03-01", 3L));
    }

    @Test
    void aVacancyIsOpenThroughItsLastValidDay() {
        Seen seen = seen(opened(3, "32.16", "2025-03-01", rest -> rest.setValidUntil(day("2025-03-10"))));

        assertThat(seen.total(VAC, "32.16", "2025-03-10")).isEqualTo(3);
        assertThat(seen.total(VAC, "32.16", "2025-03-11")).isZero();
    }

    @Test
    void aVacancyIsNoLongerOpenOnTheDayItCloses() {
        Seen seen = seen(closedOn("2025-03-05", rest -> rest.setValidUntil(day("2025-03-10"))));

        assertThat(seen.total(VAC, "32.16", "2025-03-04")).isEqualTo(3);
        assertThat(seen.total(VAC, "32.16", "2025-03-05")).isZero();
    }

    @Test
    void aCloseAfterTheValidityChangesNothing() {
        Seen seen = seen(closedOn("2025-03-20", rest -> rest.setValidUntil(day("2025-03-10"))));

        assertThat(seen.total(VAC, "32.16", "2025-03-11")).isZero();
        assertThat(seen(closedOn("2025-06-20", rest -> {})).total(VAC, "32.16", "2025-04-30"))
                .isZero();
    }

    @Test
    void aVacancyThatClosesOnItsFirstDayIsNewButNeverOpen() {
        Seen seen = seen(closedOn("2025-03-01", rest -> {}), started("2025-02-01"), started("2025-03-02"));

        assertThat(seen.days(VAC, "32.16", 2025)).isEmpty();
        assertThat(seen.days(VAC_NEW, "32.16", 2025)).isEqualTo(Map.of("03-01", 3L));
    }

    @Test
    void aPlacementTakesAPostFromItsStartOn() {
        Seen seen = seen(three, started("2025-03-10"), started("2025-03-20"), started("2025-03-20"));

        assertThat(seen.total(VAC, "32.16", "2025-03-09")).isEqualTo(3);
        assertThat(seen.total(VAC, "32.16", "2025-03-10")).isEqualTo(2);
        assertThat(seen.total(VAC, "32.16", "2025-03-19")).isEqualTo(2);
        assertThat(seen.total(VAC, "32.16", "2025-03-20")).isZero();
        assertThat(seen.total(VAC, "32.16", "2025-04-30")).isZero();
    }

    @Test
    void openPostsAreNeverFewerThanNone() {
        Seen seen = seen(opened(1, "32.16", "2025-03-01", rest -> {}), started("2025-03-10"), started("2025-03-20"));

        assertThat(seen.total(VAC, "32.16", "2025-03-10")).isZero();
        assertThat(seen.total(VAC, "32.16", "2025-03-20")).isZero();
        assertThat(seen.total(VAC, "32.16", "2025-05-20")).isZero();
    }

    @Test
    void placementsBeforeTheOpeningAndOnItCountFromTheOpening() {
        Seen seen = seen(three, started("2025-02-01"), started("2025-03-01"));

        assertThat(seen.total(VAC, "32.16", "2025-02-28")).isZero();
        assertThat(seen.total(VAC, "32.16", "2025-03-01")).isEqualTo(1);
        assertThat(seen.days(VAC_NEW, "32.16", 2025)).isEqualTo(Map.of("03-01", 3L));
    }

    @Test
    void aPlacementAfterTheCloseChangesNothing() {
        assertThat(seen(three, started("2025-04-30")).days(VAC, "32.16", 2025))
                .isEqualTo(seen(three).days(VAC, "32.16", 2025));
    }

    @Test
    void aPlacementMayBeKnownBeforeItsVacancy() {
        VacancyPosts linkFirst = VacancyPosts.NONE.with(started("2025-03-10")).with(three);
        VacancyPosts linkLast = VacancyPosts.NONE.with(three).with(started("2025-03-10"));

        assertThat(linkFirst).isEqualTo(linkLast);
        assertThat(new Seen(Given.figures(linkFirst)).total(VAC, "32.16", "2025-03-10"))
                .isEqualTo(2);
    }

    @Test
    void aVacancyThatIsUnknownOrRetractedHasNoPostsAndKeepsItsLinks() {
        VacancyPosts unknown = VacancyPosts.NONE.with(started("2025-03-10"));
        VacancyPosts retracted = unknown.with(retracted(three));

        assertThat(new Contributions(180).of(unknown).isEmpty()).isTrue();
        assertThat(new Contributions(180).of(retracted).isEmpty()).isTrue();
        assertThat(retracted.with(three)).isSameAs(retracted);
        assertThat(retracted.starts()).isEqualTo(Map.of(day("2025-03-10"), 1));
    }

    @Test
    void aLinkTakenBackFreesThePost() {
        VacancyPosts posts = VacancyPosts.NONE
                .with(three)
                .with(started("2025-03-10"))
                .with(new Link("office/v", day("2025-03-10"), day("2025-03-15")))
                .with(new Link("office/v", day("2025-03-15"), null));

        assertThat(posts).isEqualTo(VacancyPosts.NONE.with(three));
    }

    private VacancyEvent closedOn(String day, Consumer<Vacancy.Builder> rest) {
        return opened(3, "32.16", "2025-03-01", rest.andThen(vacancy -> vacancy.setClosedOn(day(day))));
    }

    private static Link started(String day) {
        return new Link("office/v", null, day(day));
    }

    private static Seen seen(VacancyEvent vacancy, Link... links) {
        VacancyPosts posts = VacancyPosts.NONE.with(vacancy);
        for (Link link : links) {
            posts = posts.with(link);
        }
        return new Seen(Given.figures(posts));
    }
}
