package id.satunaker.analytics.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The law of releases: what was kept by its changes alone is, to every value, what the figures were at that moment. */
final class LawRelease {
    private final LawCase law;
    private final GivenReleases log = new GivenReleases();
    private final List<String> wrong = new ArrayList<>();
    private final List<Figures> taken = new ArrayList<>();
    private final List<Figures> kept = new ArrayList<>();

    private LawRelease(LawCase law) {
        this.law = law;
    }

    /** The first night or release that is not as its figures were, in words; empty where all are. */
    static Optional<String> violation(LawCase law, LawFold fold) {
        LawRelease release = new LawRelease(law);
        fold.run(frame -> release.night(frame.figures()));
        for (int i = 0; i < release.taken.size(); i++) {
            release.compare("later, number " + i, release.taken.get(i), release.kept.get(i));
        }
        return release.wrong.stream().findFirst();
    }

    private void night(Figures figures) {
        log.night(law.to().plusDays(taken.size()).toString(), figures);
        Releases releases = log.schedule().releases();
        Figures night = releases.night().orElseThrow().figures();
        compare("night", figures, night);
        taken.add(figures);
        kept.add(night);
        releases.months().values().stream()
                .filter(release -> release.date().equals(law.to().plusDays(taken.size() - 1L)))
                .forEach(release -> compare(release.month().toString(), figures, release.figures()));
    }

    private void compare(String name, Figures then, Figures released) {
        for (String area : then.areas()) {
            for (Measure measure : Measure.all()) {
                if (!Arrays.equals(
                        then.series(area, measure, law.from(), law.to()),
                        released.series(area, measure, law.from(), law.to()))) {
                    wrong.add(name + ": " + measure + " of " + area + " is another at " + then.frame());
                }
            }
        }
    }
}
