package id.satunaker.placement.records.letter;

import id.satunaker.placement.records.Reader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The lasting account of who replayed which dead letter. */
public interface ReplayLog {

    /** Of these letters, the oldest first. */
    List<Replay> of(Collection<Coordinates> letters);

    /**
     * Publishes, and keeps that the reader had it done. Nothing is published while the account cannot be written; if it is
     * lost just after, the record is there twice, which counts once.
     */
    Optional<Replay> keep(Request request, Supplier<Optional<Coordinates>> publish);

    /** Who asks for which letter. */
    record Request(Reader reader, Coordinates letter, Coordinates original) {}
}
