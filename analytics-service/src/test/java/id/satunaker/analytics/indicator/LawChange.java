package id.satunaker.analytics.indicator;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The law of changes: between two frames no area changes but those that the later one names. */
final class LawChange {

    private final LawCase law;
    private Figures seen;
    private Optional<String> unnamed = Optional.empty();

    private LawChange(LawCase law, Figures seen) {
        this.law = law;
        this.seen = seen;
    }

    /** The first area that changed in silence, in words; empty where none did. */
    static Optional<String> violation(LawCase law, LawFold fold) {
        LawChange change = new LawChange(law, fold.figures());
        fold.run(frame -> change.follow(frame.figures()));
        return change.unnamed;
    }

    private void follow(Figures figures) {
        Set<String> named = figures.changedSince(seen.frame());
        unnamed = unnamed.or(() -> figures.areas().stream()
                .filter(area -> !named.contains(area) && isChanged(area, figures))
                .findFirst()
                .map(area -> area + " changed in silence after " + seen.frame()));
        seen = figures;
    }

    private boolean isChanged(String area, Figures figures) {
        return Measure.all().stream()
                .anyMatch(measure -> !Arrays.equals(
                        seen.series(area, measure, law.from(), law.to()),
                        figures.series(area, measure, law.from(), law.to())));
    }
}
