package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.day;
import static id.satunaker.analytics.indicator.Given.frame;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.Family;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Regions add up to provinces and provinces to the nation after every frame. */
class AreasAddUpTest {
    private final View view = new View("e1", 2);

    @Test
    void regionsAddUpToProvincesAndProvincesToTheNationAfterEveryFrame() {
        Random random = new Random(11);
        List<String> regions = List.of("32.16", "32.73", "32.13", "12.75", "12.09");
        for (int sequence = 1; sequence <= 60; sequence++) {
            Cells cells = new Cells();
            for (int i = random.nextInt(30); i > 0; i--) {
                Measure measure = Measure.all().get(random.nextInt(Measure.all().size()));
                LocalDate day = day("2025-01-01").plusDays(random.nextInt(90));
                cells.add(regions.get(random.nextInt(regions.size())), day, measure, random.nextInt(9) - 4);
            }
            view.apply(frame(
                    random.nextBoolean() ? Family.PERSONS : Family.VACANCIES, random.nextInt(2), sequence, cells));

            assertAddsUp(view.figures());
        }
    }

    private static void assertAddsUp(Figures figures) {
        for (Measure measure : Measure.all()) {
            if (measure.indicator() == Indicator.REG_TIN || measure.indicator() == Indicator.REG_TOUT) {
                continue; // these do not add up: a province counts its own border only
            }
            for (LocalDate day : List.of(day("2025-01-31"), day("2025-02-01"), day("2025-04-15"))) {
                long west = sum(List.of("32.16", "32.73", "32.13"), measure, day, figures);
                long north = sum(List.of("12.75", "12.09"), measure, day, figures);
                assertThat(figures.value("32", measure, day)).isEqualTo(west);
                assertThat(figures.value("12", measure, day)).isEqualTo(north);
                assertThat(figures.value("ID", measure, day)).isEqualTo(west + north);
            }
        }
    }

    private static long sum(List<String> regions, Measure measure, LocalDate day, Figures figures) {
        return regions.stream()
                .mapToLong(region -> figures.value(region, measure, day))
                .sum();
    }
}
