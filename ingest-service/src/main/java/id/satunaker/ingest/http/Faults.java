package id.satunaker.ingest.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes exceptions by type and place, never by message. */
final class Faults {
    private static final int DEEPEST = 5;
    private static final int FRAMES = 12;

    private Faults() {}

    static String describe(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(Faults::one)
                .collect(Collectors.joining("; caused by "));
    }

    private static String one(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> System.lineSeparator() + "    at " + frame)
                .collect(Collectors.joining("", failure.getClass().getName(), ""));
    }
}
