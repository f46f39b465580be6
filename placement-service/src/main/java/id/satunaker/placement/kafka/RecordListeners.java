package id.satunaker.placement.kafka;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.kafka.listener.MessageListenerContainer;

/** The listeners of all topics for one generation, and what is in their way. */
record RecordListeners(List<? extends MessageListenerContainer> containers, Stalls stalls) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** All, or, where one cannot, none: those that ran on would be out of anybody's reach. */
    void start() {
        try {
            containers.forEach(MessageListenerContainer::start);
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    boolean areRunning() {
        return containers.stream().allMatch(container -> container.isRunning() && container.isInExpectedState());
    }

    /** All at once; what a batch has not acknowledged by then is read again by another. */
    void stop() {
        CountDownLatch stopped = new CountDownLatch(containers.size());
        containers.forEach(container -> container.stop(stopped::countDown));
        try {
            if (!stopped.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                containers.forEach(container -> container.stopAbnormally(() -> {}));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stalls.close();
    }
}
