package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The cells of one vacancy (R10). */
final class OpenPosts {
    private static final Measure OPEN = Measure.of(Indicator.VAC);
    private static final Map<String, Measure> BY_SECTOR = Measure.by(Indicator.VAC, Dimension.SECTOR);
    private static final Map<String, Measure> BY_OCCUPATION = Measure.by(Indicator.VAC, Dimension.OCCUPATION);
    private static final Measure NEW = Measure.of(Indicator.VAC_NEW);
    private static final int DAYS_WITHOUT_VALIDITY = 60;

    private OpenPosts() {}

    static Cells of(VacancyPosts posts) {
        Cells cells = new Cells();
        VacancyEvent event = posts.current();
        if (event == null || event.getVacancy() == null) {
            return cells;
        }
        Vacancy vacancy = event.getVacancy();
        var workplace = new Workplace(cells, event.getEnvelope().getRegionCode(), vacancy.getEmployerId());
        workplace.add(vacancy.getOpenedOn(), NEW, vacancy.getOpenings());
        LocalDate closed = firstDayClosed(vacancy);
        if (vacancy.getOpenedOn().isBefore(closed)) {
            addOpen(posts, vacancy, closed, new Steps(workplace, measures(vacancy)));
        }
        return cells;
    }

    /** Placements before the opening count from the opening on; those after the close change nothing. */
    private static void addOpen(VacancyPosts posts, Vacancy vacancy, LocalDate closed, Steps steps) {
        LocalDate opened = vacancy.getOpenedOn();
        long left = vacancy.getOpenings();
        for (int earlier : posts.starts().headMap(opened.plusDays(1)).values()) {
            left -= earlier;
        }
        steps.to(opened, left);
        for (Map.Entry<LocalDate, Integer> start :
                posts.starts().subMap(opened.plusDays(1), closed).entrySet()) {
            left -= start.getValue();
            steps.to(start.getKey(), left);
        }
        steps.to(closed, 0);
    }

    private static List<Measure> measures(Vacancy vacancy) {
        return List.of(
                OPEN,
                Category.of(BY_SECTOR, Category.section(vacancy.getSector())),
                Category.of(BY_OCCUPATION, Category.majorGroup(vacancy.getOccupation())));
    }

    private static LocalDate firstDayClosed(Vacancy vacancy) {
        LocalDate invalid = vacancy.getValidUntil() == null
                ? vacancy.getOpenedOn().plusDays(DAYS_WITHOUT_VALIDITY)
                : vacancy.getValidUntil().plusDays(1);
        LocalDate closed = vacancy.getClosedOn();
        return closed != null && closed.isBefore(invalid) ? closed : invalid;
    }

    /** A stock, in all its measures, that goes from level to level, and never below zero. */
    private static final class Steps {
        private final Workplace workplace;
        private final List<Measure> measures;
        private long level;

        Steps(Workplace workplace, List<Measure> measures) {
            this.workplace = workplace;
            this.measures = measures;
        }

        void to(LocalDate day, long wanted) {
            long next = Math.max(0, wanted);
            for (Measure measure : measures) {
                workplace.add(day, measure, next - level);
            }
            level = next;
        }
    }
}
