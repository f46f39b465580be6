package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.MONDAY;
import static id.satunaker.analytics.indicator.Given.day;
import static id.satunaker.analytics.indicator.Given.placed;
import static id.satunaker.analytics.indicator.Given.recorded;
import static id.satunaker.analytics.indicator.Given.registered;
import static id.satunaker.analytics.indicator.Given.retracted;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.PlacementEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a change of a person's placements says to the vacancies. */
class LinkTest {
    private final PlacementEvent toA = placed("j", "32.16", "2025-02-20", rest -> rest.setVacancy("office/a"));

    @Test
    void aNewPlacementLinksToTheVacancyItNames() {
        assertThat(linksOf(Person.NONE, toA)).containsExactly(new Link("office/a", null, day("2025-02-20")));
    }

    @Test
    void aPlacementThatNamesNoVacancyLinksToNone() {
        assertThat(linksOf(Person.NONE, placed("j", "32.16", "2025-02-20"))).isEmpty();
    }

    @Test
    void aCorrectedStartMovesTheLink() {
        PlacementEvent later = placed("j", "32.16", "2025-02-25", rest -> rest.setVacancy("office/a"));

        assertThat(linksOf(Given.person(toA), recorded(MONDAY.plusSeconds(1), "a", later)))
                .containsExactly(new Link("office/a", day("2025-02-20"), day("2025-02-25")));
    }

    @Test
    void aCorrectedVacancyUnlinksTheOneAndLinksTheOther() {
        PlacementEvent toB = placed("j", "32.16", "2025-02-20", rest -> rest.setVacancy("office/b"));

        assertThat(linksOf(Given.person(toA), recorded(MONDAY.plusSeconds(1), "a", toB)))
                .containsExactly(
                        new Link("office/a", day("2025-02-20"), null), new Link("office/b", null, day("2025-02-20")));
    }

    @Test
    void aRetractionUnlinks() {
        assertThat(linksOf(Given.person(toA), retracted(toA)))
                .containsExactly(new Link("office/a", day("2025-02-20"), null));
    }

    @Test
    void aVersionThatChangesNeitherStartNorVacancySaysNothing() {
        PlacementEvent ended = placed(
                "j", "32.16", "2025-02-20", rest -> rest.setVacancy("office/a").setEndedOn(day("2025-03-05")));

        assertThat(linksOf(Given.person(toA), recorded(MONDAY.plusSeconds(1), "a", ended)))
                .isEmpty();
        assertThat(linksOf(Given.person(toA), recorded(MONDAY.minusSeconds(1), "a", ended)))
                .isEmpty();
    }

    @Test
    void otherRecordsOfThePersonKeepTheirLinks() {
        Person before = Given.person(toA, placed("l", "32.16", "2025-04-01", rest -> rest.setVacancy("office/c")));
        PlacementEvent between = placed("k", "32.16", "2025-03-01", rest -> rest.setVacancy("office/a"));

        assertThat(linksOf(before, between)).containsExactly(new Link("office/a", null, day("2025-03-01")));
        assertThat(Link.between(before, before.with(registered("r", "32.16", "2025-01-10"))))
                .isEmpty();
    }

    private static List<Link> linksOf(Person before, PlacementEvent event) {
        return Link.between(before, before.with(event));
    }
}
