package id.satunaker.local;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Says how far a start or a stop is, with the seconds since it began. */
final class Progress {
    private final Consumer<String> lines;
    private final long startedAt = System.nanoTime();

    Progress(Consumer<String> lines) {
        this.lines = lines;
    }

    void say(String what) {
        lines.accept(String.format(
                Locale.ROOT,
                "[%5.1f s] %s",
                Duration.ofNanos(System.nanoTime() - startedAt).toMillis() / 1000.0,
                what));
    }
}
