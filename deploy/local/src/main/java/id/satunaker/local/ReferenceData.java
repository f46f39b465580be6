package id.satunaker.local;

import id.satunaker.local.feed.SampleFeed;
import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.ParticipantStatus;
import id.satunaker.schemas.event.RecordKind;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The local participants with their made-up agreements, and a made-up labour force of their regions, in Kafka. */
final class ReferenceData {
    private static final LocalDate SIGNED_ON = LocalDate.of(2022, 1, 3);
    private static final int FIRST_VINTAGE = 2022;
    private static final int LAST_VINTAGE = 2025;
    private static final double GROWTH = 1.012;

    private final Serializer<Participant> participants;
    private final Serializer<LabourForce> labourForces;

    private ReferenceData(EventSerdes serdes) {
        this.participants = serdes.serializer(Participant.class);
        this.labourForces = serdes.serializer(LabourForce.class);
    }

    /** The topics keep the newest record of each key, so every run may publish again. */
    static void publish(Addresses addresses) {
        Map<String, Object> broker = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, addresses.kafka());
        EventSerdes serdes = new EventSerdes(
                Map.of("schema.registry.url", addresses.registry().toString()));
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            new ReferenceData(serdes).send(producer);
        }
    }

    private void send(Producer<String, byte[]> producer) {
        String participantsTopic = Topics.PARTICIPANTS.topicName();
        for (LocalParticipant participant : LocalParticipant.all()) {
            byte[] value = participants.serialize(participantsTopic, agreement(participant));
            producer.send(new ProducerRecord<>(participantsTopic, participant.id(), value));
        }
        SampleFeed.labourForce().forEach((region, newest) -> {
            for (int year = FIRST_VINTAGE; year <= LAST_VINTAGE; year++) {
                long persons = Math.round(newest * Math.pow(GROWTH, (double) year - LAST_VINTAGE));
                send(
                        producer,
                        LabourForce.newBuilder()
                                .setArea(region)
                                .setVintage(year + "-08")
                                .setPersons(persons)
                                .build());
            }
        });
        producer.flush();
    }

    private void send(Producer<String, byte[]> producer, LabourForce labourForce) {
        String topic = Topics.REFERENCE.topicName();
        String key = "labour-force/" + labourForce.getArea() + "/" + labourForce.getVintage();
        producer.send(new ProducerRecord<>(topic, key, labourForces.serialize(topic, labourForce)));
    }

    private static Participant agreement(LocalParticipant participant) {
        return Participant.newBuilder()
                .setParticipantId(participant.id())
                .setName(participant.name())
                .setKind(participant.isMinistry() ? ParticipantKind.MINISTRY : ParticipantKind.REGION)
                .setRegions(List.of(participant.region()))
                .setRecordKinds(List.of(RecordKind.JOB_SEEKER, RecordKind.VACANCY, RecordKind.PLACEMENT))
                .setAgreementNumber("MADE-UP/" + participant.id())
                .setSignedOn(SIGNED_ON)
                .setStatus(ParticipantStatus.LIVE)
                .build();
    }
}
