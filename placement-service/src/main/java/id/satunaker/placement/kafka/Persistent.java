package id.satunaker.placement.kafka;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done again and again: while the database or Kafka is away it fails, which is said once unless it is to end, and all stays as it
 * is; an {@link Error} ends it.
 */
final class Persistent implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Persistent.class);

    private final Runnable work;
    private final Runnable broken;
    private boolean failing;

    /** @param broken told of an {@link Error} */
    Persistent(Runnable work, Runnable broken) {
        this.work = work;
        this.broken = broken;
    }

    @Override
    public void run() {
        try {
            work.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing && !Thread.currentThread().isInterrupted()) {
                log.warn("Cannot follow the generations, trying again until it works: {}", e.toString());
            }
            failing = true;
        } catch (Error e) {
            log.error("Generations are followed no more", e);
            broken.run();
            throw e;
        }
    }
}
