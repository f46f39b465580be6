package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.backend.RegistryBackend;
import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.ParticipantStatus;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class LiveReferencesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private final EventSerdes serdes = new EventSerdes(
            Map.of("schema.registry.url", RegistryBackend.shared().url()));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LiveReferences references = new LiveReferences(serdes, meters);

    @Test
    void knowsAParticipantAsItLastWas() {
        read(Topics.PARTICIPANTS, participant("32.16"));
        read(Topics.PARTICIPANTS, participant("32.73"));

        assertThat(references.references().signatories("32", DAY)).isEqualTo(Map.of("32.73", List.of("p")));
        assertThat(references.references().governedBy("p")).containsExactly("32.73");
    }

    @Test
    void leavesOutAndCountsWhatItCannotUnderstand() {
        read(Topics.REFERENCE, labourForce("2025-02"));
        var before = references.references();

        read(Topics.REFERENCE, labourForce("February"));
        references.read(record(Topics.REFERENCE, new byte[] {7}));
        references.read(record(Topics.PARTICIPANTS, null));

        assertThat(references.references()).isSameAs(before);
        assertThat(meters.counter("labour.references.left.out", "topic", Topics.Names.REFERENCE)
                        .count())
                .isEqualTo(2);
    }

    private static Participant participant(String region) {
        return Participant.newBuilder()
                .setParticipantId("p")
                .setName("P")
                .setKind(ParticipantKind.REGION)
                .setRegions(List.of(region))
                .setRecordKinds(List.of())
                .setAgreementNumber("1")
                .setSignedOn(DAY)
                .setStatus(ParticipantStatus.LIVE)
                .build();
    }

    private static LabourForce labourForce(String vintage) {
        return LabourForce.newBuilder()
                .setArea("32.16")
                .setVintage(vintage)
                .setPersons(1)
                .build();
    }

    @SuppressWarnings("unchecked")
    private <T extends SpecificRecord> void read(Topics topic, T value) {
        byte[] bytes = serdes.serializer((Class<T>) value.getClass()).serialize(topic.topicName(), value);
        references.read(record(topic, bytes));
    }

    private static ConsumerRecord<byte[], byte[]> record(Topics topic, byte[] value) {
        return new ConsumerRecord<>(topic.topicName(), 0, 0, new byte[0], value);
    }
}
