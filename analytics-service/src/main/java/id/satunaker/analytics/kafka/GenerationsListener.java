package id.satunaker.analytics.kafka;

import id.satunaker.schemas.event.Generations;
import java.util.Optional;

/** Is told which generations there are, by the one thread that reads the releases. */
@FunctionalInterface
interface GenerationsListener {

    /** Once when all there was at the start has been read, and then whenever it changes; empty: none was ever named. */
    void know(Optional<Generations> generations);
}
