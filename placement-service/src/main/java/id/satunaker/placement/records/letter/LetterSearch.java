package id.satunaker.placement.records.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are asked for: those in some of the dead-letter topics, of a cause, before a place.
 *
 * @param before of each partition of each topic, in order, the offset before which letters are wanted; null: all
 */
public record LetterSearch(
        List<String> topics,
        @Nullable String cause,
        @Nullable List<Long> before,
        int limit) {}
