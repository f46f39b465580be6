package id.satunaker.placement.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent.Reason;

class DeadListenersTest {

    @Test
    void breakTheProcessWhenAConsumerEndsByAnError() {
        assertThat(livenessAfter(Reason.ERROR)).isEqualTo(LivenessState.BROKEN);
    }

    @Test
    void leaveTheProcessAloneWhenAConsumerEndsAsAsked() {
        assertThat(livenessAfter(Reason.NORMAL)).isEqualTo(LivenessState.CORRECT);
    }

    private LivenessState livenessAfter(Reason reason) {
        try (var context =
                new AnnotationConfigApplicationContext(ApplicationAvailabilityBean.class, DeadListeners.class)) {
            AvailabilityChangeEvent.publish(context, LivenessState.CORRECT);
            context.publishEvent(new ConsumerStoppedEvent(this, this, reason));
            return context.getBean(ApplicationAvailabilityBean.class).getLivenessState();
        }
    }
}
