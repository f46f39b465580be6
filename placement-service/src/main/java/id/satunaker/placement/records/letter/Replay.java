package id.satunaker.placement.records.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody had the record behind a dead letter published again. */
public record Replay(
        Coordinates letter,
        Coordinates original,
        Coordinates replayed,
        @Nullable String participantId,
        Instant at) {}
