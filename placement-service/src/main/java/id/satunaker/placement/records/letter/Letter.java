package id.satunaker.placement.records.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter, as far as it may be shown: where it lies and where the record stood that it is of, why nobody could read
 * or keep it, and which service or consumer group says so. Neither its key nor its value, which may name a person.
 *
 * @param original unknown where the letter does not say, or says what cannot be
 * @param valueBytes none: it has no value, as where the record was too large for it
 */
public record Letter(
        Coordinates at,
        @Nullable Coordinates original,
        Instant timestamp,
        String cause,
        String message,
        int keyBytes,
        @Nullable Integer valueBytes,
        @Nullable String writer) {}
