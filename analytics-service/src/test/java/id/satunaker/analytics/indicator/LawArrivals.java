package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The engine's arrivals held against those of the batch computation. */
final class LawArrivals {

    private LawArrivals() {}

    /** The first that differs, in words; empty where none does. */
    static Optional<String> difference(BatchArrivals batch, Figures figures) {
        return lags(batch, figures).or(() -> heard(batch, figures));
    }

    private static Optional<String> lags(BatchArrivals batch, Figures figures) {
        Set<String> areas = new TreeSet<>(figures.areas());
        areas.addAll(batch.areas());
        for (String area : areas) {
            if (batch.received(area) != received(figures, area)) {
                return Optional.of("lags in %s: batch %d, engine %d"
                        .formatted(area, batch.received(area), received(figures, area)));
            }
            for (LocalDate day : batch.days()) {
                Lengths expected = new Lengths();
                batch.lags(area, day).forEach(lag -> expected.add(lag.intValue(), 1));
                Lengths actual = figures.lags(area, day);
                if (!actual.toString().equals(expected.toString())) {
                    return Optional.of("lags in %s on %s: batch %s, engine %s".formatted(area, day, expected, actual));
                }
            }
        }
        return Optional.empty();
    }

    /** On whatever day. */
    private static long received(Figures figures, String area) {
        long[] events = {0};
        AreaFigures lags = figures.byArea().get(Areas.lagsOf(area));
        if (lags != null) {
            lags.forEachLength(
                    Slots.LAGS,
                    LocalDate.EPOCH,
                    LocalDate.EPOCH.plusYears(200),
                    (day, lag, number) -> events[0] += number);
        }
        return events[0];
    }

    /** On the days on which anything arrived and on those around them. */
    private static Optional<String> heard(BatchArrivals batch, Figures figures) {
        Set<LocalDate> days = new TreeSet<>(batch.days());
        batch.days().forEach(day -> days.addAll(Set.of(day.minusDays(1), day.plusDays(1))));
        for (String participant : batch.participants()) {
            for (LocalDate day : days) {
                if (figures.heard(participant, day, day) != batch.heard(participant, day)) {
                    return Optional.of("%s was%s heard on %s"
                            .formatted(participant, batch.heard(participant, day) ? "" : " not", day));
                }
            }
        }
        return Optional.empty();
    }
}
