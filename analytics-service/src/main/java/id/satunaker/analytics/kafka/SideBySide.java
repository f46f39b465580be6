package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Comparison;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.schemas.event.Generations;
import java.util.Objects;
import java.util.Optional;

/** The generation that is shown and the one beside it, as this instance sees them. */
final class SideBySide {
    private final Engines engines;
    private final GenerationNames names;
    private final Settled settled;

    /** The figures of both. */
    record Both(Figures shown, Figures beside) {

        /** Records of events that the one beside has still to read until it is where the shown one is. */
        long behind() {
            return EventOffsets.of(beside).behind(EventOffsets.of(shown));
        }
    }

    SideBySide(Engines engines, GenerationNames names, Settled settled) {
        this.engines = engines;
        this.names = names;
        this.settled = settled;
    }

    /** What the log says of them. */
    Generations known() {
        return engines.known().orElse(Engines.FIRST);
    }

    /** Nothing while there is no other, or one of them is not loaded here. */
    Optional<Both> both(Generations now) {
        return engines.engine(now.getShown())
                .flatMap(Engine::figures)
                .flatMap(shown -> engines.engine(now.getBeside())
                        .flatMap(Engine::figures)
                        .map(beside -> new Both(shown, beside)));
    }

    /**
     * Nothing while they do not stand for the same events, both families of each: all that there are until where they
     * stop, as two that have read nothing yet are the same and say nothing.
     */
    Optional<Comparison> compare(Generations now) {
        return both(now)
                .filter(both -> settled.hasArrived(EventOffsets.of(both.beside()), EventOffsets.named(now.getHold())))
                .filter(both -> settled.isSamePlace(EventOffsets.of(both.shown()), EventOffsets.of(both.beside())))
                .filter(both -> isSettled(now.getShown(), both.shown())
                        && isSettled(Objects.requireNonNull(now.getBeside()), both.beside()))
                .map(both -> Comparison.of(both.shown(), both.beside()));
    }

    private boolean isSettled(int generation, Figures figures) {
        return settled.isSettled(names.application(generation), figures);
    }
}
