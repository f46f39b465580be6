package id.satunaker.analytics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something that holds whatever the events were and however a fold delivered them. */
@FunctionalInterface
interface Law {

    /** What is wrong when a fold of the history is run, in words; empty when nothing is. */
    Optional<String> violation(LawCase history, LawFold fold);

    /**
     * Any set of events, permuted, repeated and split over partitions, gives for every area, day and measure what the
     * batch computation over the set gives, what arrived is what was sent, and accounts that balance in every frame on the way.
     */
    static Optional<String> equalsBatch(LawCase history, LawFold fold) {
        List<String> unbalanced = new ArrayList<>();
        Figures figures =
                fold.run(frame -> LawBalance.violation(frame.figures(), history).ifPresent(unbalanced::add));
        BatchFigures batch = history.batch();
        return unbalanced.stream()
                .findFirst()
                .or(() -> LawComparison.difference(history, batch, figures))
                .or(() -> LawEmployers.difference(history, batch, figures))
                .or(() -> LawArrivals.difference(BatchArrivals.of(fold.sent()), figures))
                .or(() -> batch.firstDay().equals(figures.firstDay())
                        ? Optional.empty()
                        : Optional.of("first day: batch " + batch.firstDay() + ", engine " + figures.firstDay()))
                .or(() -> LawComparison.difference(history, batch, fold.loadedLate())
                        .map(difference -> "in a view that was loaded late, " + difference));
    }

    /** Once every record is retracted there is no figure but zero, and no first day. */
    static Optional<String> leavesNothing(LawCase history, LawFold fold) {
        LawCase nothing = history.with(List.of());
        Figures figures = fold.run(frame -> {});
        return LawComparison.difference(nothing, nothing.batch(), figures)
                .or(() -> figures.firstDay().map(day -> "something is left from " + day));
    }
}
