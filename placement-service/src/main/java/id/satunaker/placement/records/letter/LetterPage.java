package id.satunaker.placement.records.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some dead letters, the newest first; there may be fewer than asked for while there are more to come.
 *
 * @param next the {@code before} of the next page; null on the last
 */
public record LetterPage(List<Letter> letters, @Nullable List<Long> next) {}
