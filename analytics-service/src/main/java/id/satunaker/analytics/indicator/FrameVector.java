package id.satunaker.analytics.indicator;

import java.util.List;
import java.util.Optional;

/** The prefix that figures are exact for: the number of the last frame of every partition of each family. */
public record FrameVector(String epoch, List<Long> persons, List<Long> vacancies) {
    public FrameVector {
        persons = List.copyOf(persons);
        vacancies = List.copyOf(vacancies);
    }

    /** Whether every partition is at least as far as in {@code other}, which is of the same epoch and partitions. */
    public boolean covers(FrameVector other) {
        throw new UnsupportedOperationException();
    }

    /** Opaque text, safe in URLs and header values. */
    @Override
    public String toString() {
        throw new UnsupportedOperationException();
    }

    /** The vector of such a text; empty for any other text. */
    public static Optional<FrameVector> parse(String text) {
        throw new UnsupportedOperationException();
    }
}
