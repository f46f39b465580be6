package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.LocalDate;
import java.util.Map;

/** The cells of one vacancy (R10). */
final class OpenPosts {
    private static final Measure OPEN = Measure.of(Indicator.VAC);
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
        String region = event.getEnvelope().getRegionCode();
        cells.add(region, vacancy.getOpenedOn(), NEW, vacancy.getOpenings());
        LocalDate closed = firstDayClosed(vacancy);
        if (vacancy.getOpenedOn().isBefore(closed)) {
            addOpen(posts, vacancy, closed, new Steps(cells, region));
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

    private static LocalDate firstDayClosed(Vacancy vacancy) {
        LocalDate invalid = vacancy.getValidUntil() == null
                ? vacancy.getOpenedOn().plusDays(DAYS_WITHOUT_VALIDITY)
                : vacancy.getValidUntil().plusDays(1);
        LocalDate closed = vacancy.getClosedOn();
        return closed != null && closed.isBefore(invalid) ? closed : invalid;
    }

    /** A stock that goes from level to level, and never below zero. */
    private static final class Steps {
        private final Cells cells;
        private final String region;
        private long level;

        Steps(Cells cells, String region) {
            this.cells = cells;
            this.region = region;
        }

        void to(LocalDate day, long wanted) {
            long next = Math.max(0, wanted);
            cells.add(region, day, OPEN, next - level);
            level = next;
        }
    }
}
