package id.satunaker.analytics.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a stream thread that died, after a wait that doubles from death to death, up to half a minute, until a commit
 * succeeds. The dying thread does the waiting: its group membership is kept alive meanwhile.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 10;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicInteger deaths = new AtomicInteger();

    @Override
    public StreamThreadExceptionResponse handle(Throwable cause) {
        Duration wait = wait(deaths.getAndIncrement());
        LOG.error("A stream thread died and will be replaced in {} ms", wait.toMillis(), cause);
        try {
            if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    static Duration wait(int deathsBefore) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(deathsBefore, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    void committed() {
        deaths.set(0);
    }

    void stop() {
        stopping.countDown();
    }
}
