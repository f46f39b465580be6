package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.Publication.Issued;
import java.time.LocalDate;
import java.util.Optional;

/** Figures as one kind of reader sees them. */
final class Published {
    private static final DisclosureControl CONTROL = new DisclosureControl("the key of these tests, and of no service");

    private Published() {}

    static Publication exactly(Figures figures) {
        return exactly(figures, References.NONE);
    }

    static Publication exactly(Figures figures, References references) {
        return Publication.exact(figures, issued(references));
    }

    /** In the night that began a day. */
    static Publication inNight(LocalDate date, Figures figures) {
        return inNight(date, figures, References.NONE);
    }

    static Publication inNight(LocalDate date, Figures figures, References references) {
        return Publication.open(new Night(date, figures.frame(), figures), CONTROL.open(figures), issued(references));
    }

    private static Issued issued(References references) {
        return new Issued(references, month -> Optional.empty());
    }
}
