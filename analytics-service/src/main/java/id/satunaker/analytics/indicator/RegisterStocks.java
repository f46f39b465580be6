package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Registration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds one person's days to REG_T and to REG_U in all its breakdowns. */
final class RegisterStocks {
    private static final Measure REGISTERED = Measure.of(Indicator.REG_T);
    private static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);
    private static final Map<String, Measure> BY_SEX = Measure.by(Indicator.REG_U, Dimension.SEX);
    private static final Map<String, Measure> BY_EDUCATION = Measure.by(Indicator.REG_U, Dimension.EDUCATION);
    private static final Map<String, Measure> BY_OCCUPATION = Measure.by(Indicator.REG_U, Dimension.OCCUPATION);
    private static final Map<String, Measure> BY_AGE = Measure.by(Indicator.REG_U, Dimension.AGE);
    private static final Measure AGE_UNKNOWN = Category.of(BY_AGE, Dimension.UNKNOWN);
    private static final int[] AGES = {15, 25, 35, 45, 55, 65};
    private static final Measure[] AGE_CLASSES = BY_AGE.values().toArray(new Measure[0]);
    private static final int[] DURATIONS = {0, 90, 180, 365};
    private static final Measure[] DURATION_CLASSES =
            Measure.by(Indicator.REG_U, Dimension.DURATION).values().toArray(new Measure[0]);

    private final Cells cells;

    RegisterStocks(Cells cells) {
        this.cells = cells;
    }

    void addRegistered(Stretch stretch) {
        add(REGISTERED, stretch.region(), stretch.from(), stretch.to());
    }

    /** @param spellStart first day of the spell that the stretch is part of (R6) */
    void addUnemployed(Stretch stretch, int spellStart) {
        Registration home = stretch.home().registration();
        long start = Cells.place(stretch.region(), stretch.from());
        long end = Cells.place(stretch.region(), stretch.to());
        add(UNEMPLOYED, start, end);
        add(Category.of(BY_SEX, home.getSex().name()), start, end);
        add(Category.of(BY_EDUCATION, home.getEducation().name()), start, end);
        add(Category.of(BY_OCCUPATION, Category.majorGroup(home.getOccupation())), start, end);
        addByAge(stretch, home.getBirthMonth());
        addByDuration(stretch, spellStart);
    }

    /** Ingest refuses persons under 15; should one come, their age class is unknown until they are 15. */
    private void addByAge(Stretch stretch, @Nullable LocalDate birthMonth) {
        if (birthMonth == null) {
            add(AGE_UNKNOWN, stretch.region(), stretch.from(), stretch.to());
            return;
        }
        LocalDate born = birthMonth.withDayOfMonth(1);
        int from = stretch.from();
        Measure current = AGE_UNKNOWN;
        for (int i = 0; i < AGES.length; i++) {
            int birthday = (int) born.plusYears(AGES[i]).toEpochDay();
            if (birthday >= stretch.to()) {
                break;
            }
            add(current, stretch.region(), from, birthday);
            from = Math.max(from, birthday);
            current = AGE_CLASSES[i];
        }
        add(current, stretch.region(), from, stretch.to());
    }

    private void addByDuration(Stretch stretch, int spellStart) {
        for (int i = 0; i < DURATIONS.length; i++) {
            int from = spellStart + DURATIONS[i];
            int to = i + 1 < DURATIONS.length ? spellStart + DURATIONS[i + 1] : Integer.MAX_VALUE;
            add(DURATION_CLASSES[i], stretch.region(), Math.max(from, stretch.from()), Math.min(to, stretch.to()));
        }
    }

    /** Nothing when {@code to} is not after {@code from}. */
    private void add(Measure stock, String region, int from, int to) {
        if (from < to) {
            add(stock, Cells.place(region, from), Cells.place(region, to));
        }
    }

    private void add(Measure stock, long start, long end) {
        cells.add(start, stock, 1);
        cells.add(end, stock, -1);
    }
}
