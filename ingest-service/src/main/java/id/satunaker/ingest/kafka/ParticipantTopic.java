package id.satunaker.ingest.kafka;

import id.satunaker.ingest.intake.TraceContext;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The topic of the participants, read to its end before each write, since every instance of this service writes to it.
 * Two that write at the same moment may still overtake each other; a heartbeat that is lost so is written again by the
 * next one, since what was read counts by its latest day. Used by one thread; every method may block.
 */
final class ParticipantTopic implements AutoCloseable {
    private static final String NAME = Topics.Names.PARTICIPANTS;
    private static final TopicPartition ONLY = new TopicPartition(NAME, 0);
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaStore store;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Duration deadline;
    private final Serializer<Participant> serializer;
    private final Deserializer<Participant> deserializer;
    private final Map<String, Participant> known = new HashMap<>();
    private @Nullable Consumer<String, byte[]> consumer;

    ParticipantTopic(
            KafkaStore store, Supplier<Consumer<String, byte[]>> consumers, EventSerdes serdes, Duration deadline) {
        this.store = store;
        this.consumers = consumers;
        this.deadline = deadline;
        this.serializer = serdes.serializer(Participant.class);
        this.deserializer = serdes.deserializer(Participant.class);
    }

    /**
     * Writes an agreement where the topic has another, and keeps the latest day of its heartbeats.
     *
     * @param day of a heartbeat, or null
     */
    void put(Participant agreement, @Nullable LocalDate day, TraceContext trace)
            throws InterruptedException, ExecutionException, TimeoutException {
        readToEnd();
        String id = agreement.getParticipantId();
        Participant before = known.get(id);
        Participant now = Participant.newBuilder(agreement)
                .setHeartbeatDay(later(day, before == null ? null : before.getHeartbeatDay()))
                .build();
        if (!now.equals(before)) {
            store.producer()
                    .send(new ProducerRecord<>(
                            NAME, null, id, serializer.serialize(NAME, now), EventRecords.headers(trace)))
                    .get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void readToEnd() {
        Consumer<String, byte[]> reading = consumer();
        long end = reading.endOffsets(List.of(ONLY)).values().iterator().next();
        while (reading.position(ONLY) < end) {
            reading.poll(POLL).forEach(record -> learn(deserializer.deserialize(NAME, record.value())));
        }
    }

    private void learn(@Nullable Participant participant) {
        if (participant != null) {
            known.merge(participant.getParticipantId(), participant, ParticipantTopic::withLatestHeartbeat);
        }
    }

    private static Participant withLatestHeartbeat(Participant before, Participant now) {
        LocalDate latest = later(before.getHeartbeatDay(), now.getHeartbeatDay());
        return Participant.newBuilder(now).setHeartbeatDay(latest).build();
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private Consumer<String, byte[]> consumer() {
        if (consumer == null) {
            consumer = consumers.get();
            consumer.assign(List.of(ONLY));
            consumer.seekToBeginning(List.of(ONLY));
        }
        return consumer;
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
        }
    }
}
