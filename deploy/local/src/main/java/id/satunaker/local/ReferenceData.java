package id.satunaker.local;

import id.satunaker.local.feed.SampleFeed;
import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A made-up labour force of the local regions, in Kafka. */
final class ReferenceData {
    private static final int FIRST_VINTAGE = 2022;
    private static final int LAST_VINTAGE = 2025;
    private static final double GROWTH = 1.012;

    private final Serializer<LabourForce> labourForces;

    private ReferenceData(EventSerdes serdes) {
        this.labourForces = serdes.serializer(LabourForce.class);
    }

    /** The topic keeps the newest record of each key, so every run may publish again. */
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
}
