package id.satunaker.placement.kafka;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks every second which generations there are, so that readers and listeners follow, and takes this instance's turn in
 * leading a rebuild, which may take long and so has a thread of its own. Before the first look nobody is answered.
 */
final class GenerationKeeper implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(GenerationKeeper.class);
    private static final int BEFORE_READERS = 0;
    private static final long PATIENCE_SECONDS = 5;

    private final Runnable preparation;
    private final Following following;
    private final RebuildDuty duty;
    private final Runnable broken;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "generations");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    /**
     * @param preparation what must be so before the first look
     * @param broken told of an {@link Error}, after which this is done no more
     */
    GenerationKeeper(Runnable preparation, Following following, RebuildDuty duty, Runnable broken) {
        this.preparation = preparation;
        this.following = following;
        this.duty = duty;
        this.broken = broken;
    }

    @Override
    public void start() {
        preparation.run();
        following.look();
        running = true;
        everySecond(following::look);
        everySecond(duty::perform);
    }

    private void everySecond(Runnable work) {
        threads.scheduleWithFixedDelay(new Persistent(work, broken), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("Stopping in the middle of a comparison, which another instance will make");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        following.listeners().stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_READERS;
    }
}
