package id.satunaker.schemas.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventIdTest {

    @Test
    void isTheSameForAResend() {
        assertThat(EventId.of(Samples.jobSeeker())).isEqualTo(EventId.of(Samples.jobSeeker()));
    }

    @Test
    void dependsNeitherOnTheArrivalNorOnItself() {
        JobSeekerEvent event = Samples.jobSeeker();
        JobSeekerEvent later = JobSeekerEvent.newBuilder(event)
                .setEnvelope(Envelope.newBuilder(event.getEnvelope())
                        .setReceivedAt(Instant.parse("2026-01-01T00:00:00Z"))
                        .setEventId("")
                        .build())
                .build();

        assertThat(EventId.of(later)).isEqualTo(EventId.of(event));
    }

    @Test
    void leavesTheEventAsItIs() {
        VacancyEvent event = Samples.vacancy();

        EventId.of(event);

        assertThat(event).isEqualTo(Samples.vacancy());
    }

    @Test
    void changesWithTheEnvelopeThePersonAndTheBody() {
        PlacementEvent event = Samples.placement();
        PlacementEvent otherRecord = PlacementEvent.newBuilder(event)
                .setEnvelope(Envelope.newBuilder(event.getEnvelope())
                        .setRecordId("plc-9")
                        .build())
                .build();
        PlacementEvent otherPerson =
                PlacementEvent.newBuilder(event).setPersonId("00".repeat(32)).build();
        PlacementEvent otherBody = PlacementEvent.newBuilder(event)
                .setPlacement(Placement.newBuilder(event.getPlacement())
                        .setSector("G")
                        .build())
                .build();

        assertThat(new String[] {
                    EventId.of(event), EventId.of(otherRecord), EventId.of(otherPerson), EventId.of(otherBody)
                })
                .doesNotHaveDuplicates();
    }

    /** A value that changes here changes for every event ever sent: resends would look new. */
    @Test
    void isPinned() {
        assertThat(EventId.of(Samples.jobSeeker()))
                .isEqualTo("8f859df5e9f8bc94d60ddcf230d600e4c34a16a356c94aeadb3fdf78c1fdb4e5");
        assertThat(EventId.of(Samples.vacancy()))
                .isEqualTo("5baaedff583850e305e782f72a06b306fa21825c43a55770e1a53796387c9240");
        assertThat(EventId.of(Samples.placement()))
                .isEqualTo("8e61f8332593ea1f54456f5278595cd3a2f35366dbbe5b748e5adc043038883a");
    }
}
