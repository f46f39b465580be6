package id.satunaker.analytics.kafka;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Says that the process is broken once a thread of this room ends by an {@link Error}, such as no memory: a restart loses
 * nothing. Whatever is away never leads here.
 */
final class BrokenProcess implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenProcess.class);

    private final ApplicationEventPublisher events;

    BrokenProcess(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable cause) {
        LOG.error("{} ended and does not come back: restart the process", thread.getName(), cause);
        AvailabilityChangeEvent.publish(events, thread, LivenessState.BROKEN);
    }
}
