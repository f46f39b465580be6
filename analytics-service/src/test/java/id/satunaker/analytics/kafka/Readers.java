package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.Figures;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Somebody who reads figures all the time, and fails where there are none, or older ones than before. */
final class Readers implements AutoCloseable {
    private final FigureSource source;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread thread = new Thread(this::run, "readers");

    Readers(FigureSource source) {
        this.source = source;
        thread.start();
    }

    private void run() {
        Figures before = null;
        while (!ended.get()) {
            before = read(before);
        }
    }

    private @Nullable Figures read(@Nullable Figures before) {
        Optional<Figures> now = source.figures();
        reads.incrementAndGet();
        if (now.isEmpty()) {
            failures.add("There are no figures");
            return before;
        }
        if (before != null
                && !now.get().equals(before)
                && !EventOffsets.of(now.get()).covers(EventOffsets.of(before))) {
            failures.add(now.get().frame() + " is older than " + before.frame());
        }
        return now.get();
    }

    List<String> failures() {
        return failures;
    }

    int reads() {
        return reads.get();
    }

    @Override
    public void close() throws InterruptedException {
        ended.set(true);
        thread.join();
    }
}
