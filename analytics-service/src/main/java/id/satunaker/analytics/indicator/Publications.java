package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.Publication.Issued;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The newest publication of either kind: the exact one of the live view, and the open one of the last night. The one
 * place where disclosure control is put between exact counts and whoever may not see them.
 */
public final class Publications {
    private final FigureSource figures;
    private final ReleaseSource releases;
    private final ReferenceSource references;
    private final @Nullable DisclosureControl control;
    private final Kept exact = new Kept();
    private final Kept open = new Kept();

    /** @param control null where everybody may see exact figures, as of data that is made up */
    public Publications(
            FigureSource figures,
            ReleaseSource releases,
            ReferenceSource references,
            @Nullable DisclosureControl control) {
        this.figures = figures;
        this.releases = releases;
        this.references = references;
        this.control = control;
    }

    /** Empty until the view has been loaded. */
    public Optional<Publication> exact() {
        Sources sources = new Sources(releases.releases(), references.references());
        return figures.figures()
                .map(newest -> exact.of(newest, sources, () -> Publication.exact(newest, sources.seenAs(all -> all))));
    }

    /** Empty until the first night. */
    public Optional<Publication> open() {
        Sources sources = new Sources(releases.releases(), references.references());
        return sources.releases().night().map(night -> open.of(night, sources, () -> open(night, sources)));
    }

    /** What everybody may see now. */
    public Optional<Publication> forEverybody() {
        return control == null ? exact() : open();
    }

    private Publication open(Night night, Sources sources) {
        return Publication.open(night, controlled(night.figures()), sources.seenAs(this::controlled));
    }

    private Counts controlled(Figures figures) {
        return control == null ? figures : control.open(figures);
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
