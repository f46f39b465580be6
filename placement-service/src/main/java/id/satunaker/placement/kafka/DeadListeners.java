package id.satunaker.placement.kafka;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent.Reason;

/**
 * Says that the process is broken once a thread that reads Kafka or follows generations ends by an {@link Error}, such as no memory: it does not start again
 * by itself, and a restart loses nothing. Whatever is away never leads here.
 */
class DeadListeners {
    private final ApplicationEventPublisher events;

    DeadListeners(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void ended(ConsumerStoppedEvent event) {
        if (event.getReason() == Reason.ERROR) {
            breakProcess();
        }
    }

    void breakProcess() {
        AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
    }
}
