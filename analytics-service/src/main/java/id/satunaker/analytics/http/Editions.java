package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.Publications;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the newest editions: a new one comes out when a publication is new or Jakarta has another day. */
final class Editions {
    private final Publications publications;
    private final SnapshotWriter writer;
    private final Clock clock;
    private @Nullable SingleEdition exact;
    private @Nullable SingleEdition open;

    Editions(Publications publications, SnapshotWriter writer, Clock clock) {
        this.publications = publications;
        this.writer = writer;
        this.clock = clock;
    }

    /** The editions of now. Callers wait for one another, so each area is written once and numbers never repeat. */
    synchronized Newest newest() {
        LocalDate today = LocalDate.now(clock);
        Optional<SingleEdition> live = publications.exact().map(newest -> next(exact, newest, today));
        Optional<SingleEdition> night = publications
                .open()
                .map(newest -> next(open, newest, newest.night().orElseThrow()));
        exact = live.orElse(exact);
        open = night.orElse(open);
        return new Newest(live, night);
    }

    private SingleEdition next(@Nullable SingleEdition before, Publication publication, LocalDate date) {
        if (before == null) {
            return SingleEdition.first(publication, date, writer);
        }
        return before.publication() == publication && before.date().equals(date)
                ? before
                : before.next(publication, date, writer);
    }

    /** The newest edition of either kind, as far as there is one. */
    record Newest(Optional<SingleEdition> exact, Optional<SingleEdition> open) {
        /**
         * What an audience sees.
         *
         * @throws org.springframework.web.ErrorResponseException 503 where there is nothing to show yet
         */
        Edition seenBy(Audience audience) {
            return of(audience)
                    .orElseThrow(() -> audience.equals(Audience.PUBLIC) ? Problems.noNightYet() : Problems.notLoaded());
        }

        /**
         * In which of them an audience sees an area.
         *
         * @throws org.springframework.web.ErrorResponseException 503 where there is nothing to show yet
         */
        SingleEdition seenBy(Audience audience, String area) {
            return audience.seesExactly(area)
                    ? exact.orElseThrow(Problems::notLoaded)
                    : open.orElseThrow(Problems::noNightYet);
        }

        Optional<Edition> of(Audience audience) {
            if (audience.seesEverything()) {
                return exact.map(edition -> edition);
            }
            if (audience.regions().isEmpty()) {
                return open.map(edition -> edition);
            }
            return exact.map(live ->
                    new MixedEdition(live, open.orElseGet(() -> SingleEdition.none(live)), audience::seesExactly));
        }
    }
}
