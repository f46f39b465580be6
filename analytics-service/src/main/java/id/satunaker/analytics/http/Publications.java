package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Counts;
import id.satunaker.analytics.indicator.Evaluation;
import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.Night;
import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.Publication.Issued;
import id.satunaker.analytics.indicator.ReferenceSource;
import id.satunaker.analytics.indicator.References;
import id.satunaker.analytics.indicator.ReleaseSource;
import id.satunaker.analytics.indicator.Releases;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The newest publication of either kind: the exact one of the live view, and the open one of the last night. The one
 * place where disclosure control is put between exact counts and whoever may not see them.
 */
final class Publications {
    private final FigureSource figures;
    private final ReleaseSource releases;
    private final ReferenceSource references;
    private final Function<Figures, Counts> control;
    private final Kept exact = new Kept();
    private final Kept open = new Kept();

    /** @param control makes of exact figures the counts that everybody may see */
    Publications(
            FigureSource figures,
            ReleaseSource releases,
            ReferenceSource references,
            Function<Figures, Counts> control) {
        this.figures = figures;
        this.releases = releases;
        this.references = references;
        this.control = control;
    }

    /** Empty until the view has been loaded. */
    Optional<Publication> exact() {
        Sources sources = new Sources(releases.releases(), references.references());
        return figures.figures()
                .map(newest -> exact.of(newest, sources, () -> Publication.exact(newest, sources.seenAs(all -> all))));
    }

    /** Empty until the first night. */
    Optional<Publication> open() {
        Sources sources = new Sources(releases.releases(), references.references());
        return sources.releases().night().map(night -> open.of(night, sources, () -> open(night, sources)));
    }

    private Publication open(Night night, Sources sources) {
        return Publication.open(night, control.apply(night.figures()), sources.seenAs(control));
    }

    /** What goes with the counts. */
    private record Sources(Releases releases, References references) {
        Issued seenAs(Function<Figures, ? extends Counts> counts) {
            return new Issued(
                    references,
                    month -> releases.of(month)
                            .map(release -> new Evaluation(counts.apply(release.figures()), references)));
        }

        boolean areThose(Sources others) {
            return releases == others.releases && references == others.references;
        }
    }

    /** The last publication of a kind, which is the same for as long as all is that it was made of. */
    private static final class Kept {
        private Object of = this;
        private Sources sources = new Sources(Releases.NONE, References.NONE);
        private @Nullable Publication publication;

        synchronized Publication of(Object newest, Sources others, Supplier<Publication> maker) {
            Publication known = publication;
            if (known != null && of == newest && sources.areThose(others)) {
                return known;
            }
            Publication made = maker.get();
            publication = made;
            of = newest;
            sources = others;
            return made;
        }
    }
}
