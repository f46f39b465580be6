package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Family;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Figures that a test counts by hand, cell by cell, in one region. */
final class CountedBy {
    private final Cells cells = new Cells();
    private final Map<AreaMonth, MonthCells> arrivals = new HashMap<>();
    private final String region;

    private CountedBy(String region) {
        this.region = region;
    }

    static CountedBy hand(String region) {
        return new CountedBy(region);
    }

    CountedBy add(LocalDate day, Measure measure, long number) {
        cells.add(region, day, measure, number);
        return this;
    }

    /** Spells that ended by placement on a day. */
    CountedBy spells(LocalDate day, int length, long number) {
        cells.add(Cells.place(region, (int) day.toEpochDay()), Slots.SPELLS.of(length), number);
        return this;
    }

    /** Events that came on a day, so many minutes, under two days, after they were recorded. */
    CountedBy lag(LocalDate day, int minutes, long number) {
        cells.add(Cells.place(region, (int) day.toEpochDay()) + Cells.LAGS, Slots.LAGS.of(minutes), number);
        return this;
    }

    /** An event of a participant that came on a day. */
    CountedBy heard(String participant, LocalDate day) {
        long[] numbers = new long[MonthCells.DAYS];
        numbers[day.getDayOfMonth() - 1] = 1;
        arrivals.merge(
                new AreaMonth(Areas.arrivalsFrom(participant), AreaMonth.monthOf(day)),
                MonthCells.ofFirstMeasure(numbers),
                MonthCells::plus);
        return this;
    }

    Figures figures() {
        Map<AreaMonth, MonthCells> all = new HashMap<>(arrivals);
        all.putAll(cells.byAreaMonth());
        return figures(all);
    }

    static Figures figures(Cells cells) {
        return figures(cells.byAreaMonth());
    }

    private static Figures figures(Map<AreaMonth, MonthCells> months) {
        View view = new View("r2-v180", 1);
        Map<AreaMonth, PartitionFrame.Partial> partials = new HashMap<>();
        months.forEach(
                (where, month) -> partials.put(where, new PartitionFrame.Partial(1, PackedCells.merge(null, month))));
        view.apply(new PartitionFrame(Family.PERSONS, 0, new Progress(1, Map.of(), Instant.EPOCH), partials));
        return view.figures();
    }
}
