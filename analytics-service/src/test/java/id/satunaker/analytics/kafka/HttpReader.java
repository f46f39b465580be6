package id.satunaker.analytics.kafka;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Asks an instance for all figures again as soon as it is answered, and takes down how long a frame was the newest. */
final class HttpReader implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final ServiceProcess service;
    private final AtomicInteger answers = new AtomicInteger();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::run, "http-reader");
    private volatile boolean ended;
    private final long begun = System.nanoTime();
    private volatile long longestNanos;
    private volatile long longestAt;
    private volatile String frame = "";
    private long since = begun;

    HttpReader(ServiceProcess service) {
        this.service = service;
        thread.start();
    }

    private void run() {
        while (!ended) {
            try {
                note(JSON.readTree(service.get("/v1/snapshot")).path("frame").asString());
                answers.incrementAndGet();
            } catch (IOException e) {
                failures.add(e.toString());
            }
        }
    }

    private void note(String newest) {
        long now = System.nanoTime();
        if (now - since > longestNanos) {
            longestNanos = now - since;
            longestAt = now - begun;
        }
        if (!newest.equals(frame)) {
            frame = newest;
            since = now;
        }
    }

    String frame() {
        return frame;
    }

    List<String> failures() {
        return failures;
    }

    int answers() {
        return answers.get();
    }

    @Override
    public String toString() {
        return "%,d answers of %s, %d failures, the longest time with one frame %d ms, until second %d"
                .formatted(
                        answers.get(),
                        service,
                        failures.size(),
                        TimeUnit.NANOSECONDS.toMillis(longestNanos),
                        TimeUnit.NANOSECONDS.toSeconds(longestAt));
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
    }
}
