package id.satunaker.analytics.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between attempts: 200 ms, then twice as long each time up to half a minute, until one succeeds. Thread-safe. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Duration next = FIRST;

    /** Returns at once, and for ever, when {@link #stop()} is called. */
    void await() {
        Duration wait = next();
        try {
            if (stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }

    /** The next wait, which makes the one after it longer. */
    Duration next() {
        Duration wait = next;
        Duration longer = wait.multipliedBy(2);
        next = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
        return wait;
    }

    void succeeded() {
        next = FIRST;
    }

    void stop() {
        stopped.countDown();
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
