package id.satunaker.placement.kafka;

import id.satunaker.placement.kafka.Batch.Reading;
import id.satunaker.placement.records.ParticipantState;
import id.satunaker.placement.records.RecordStore;
import id.satunaker.placement.records.generation.Generation;
import id.satunaker.placement.records.generation.GenerationTables;
import id.satunaker.placement.records.generation.RecordStores;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/** Makes the listeners of a generation: a consumer group of its own, on the way into its own tables. */
final class GenerationReader {
    private static final long FIRST_RETRY_MILLIS = 200;

    private final ConcurrentKafkaListenerContainerFactory<byte[], byte[]> containers;
    private final GenerationTables tables;
    private final PlacementKafkaProperties properties;
    private final EventSerdes serdes;
    private final DeadLetters letters;
    private final MeterRegistry meters;

    /** What a listener needs beside its container. */
    record Surroundings(EventSerdes serdes, DeadLetters letters, MeterRegistry meters) {}

    GenerationReader(
            ConcurrentKafkaListenerContainerFactory<byte[], byte[]> containers,
            GenerationTables tables,
            PlacementKafkaProperties properties,
            Surroundings surroundings) {
        this.containers = containers;
        this.tables = tables;
        this.properties = properties;
        this.serdes = surroundings.serdes();
        this.letters = surroundings.letters();
        this.meters = surroundings.meters();
    }

    RecordListeners listeners(Generation generation) {
        RecordStores stores = tables.stores(generation);
        Making making = new Making(generation, new Stalls(meters, generation.number()));
        return new RecordListeners(
                List.of(
                        making.container(
                                Topics.Names.JOB_SEEKERS,
                                making.projection("job_seeker", of(JobSeekerEvent.class), stores.jobSeekers())),
                        making.container(
                                Topics.Names.VACANCIES,
                                making.projection("vacancy", of(VacancyEvent.class), stores.vacancies())),
                        making.container(
                                Topics.Names.PLACEMENTS,
                                making.projection("placement", of(PlacementEvent.class), stores.placements())),
                        making.container(
                                Topics.Names.PARTICIPANTS,
                                making.projection("participant", participants(), stores.participants()))),
                making.stalls());
    }

    private <E extends SpecificRecord> Reading<E> of(Class<E> type) {
        return Reading.of(serdes.deserializer(type));
    }

    /** Of a participant, its place in the topic says how new it is. */
    private Reading<ParticipantState> participants() {
        Reading<Participant> reading = of(Participant.class);
        return record -> new ParticipantState(reading.read(record), record.offset());
    }

    private final class Making {
        private final Generation generation;
        private final Stalls stalls;

        Making(Generation generation, Stalls stalls) {
            this.generation = generation;
            this.stalls = stalls;
        }

        Stalls stalls() {
            return stalls;
        }

        <E> Projection<E> projection(String kind, Reading<E> reading, RecordStore<E> store) {
            return new Projection<>(reading, store, letters, new Tally(meters, kind, generation.number()));
        }

        /**
         * A batch is acknowledged only after it is applied, so a crash at any point before reads it again, and a failure in it
         * leaves its offsets where they are.
         */
        MessageListenerContainer container(String topic, Projection<?> projection) {
            BatchAcknowledgingMessageListener<byte[], byte[]> listener = (batch, acknowledgment) -> {
                projection.apply(batch);
                stalls.end(batch);
                Objects.requireNonNull(acknowledgment).acknowledge();
            };
            var container = containers.createContainer(topic);
            container.setBeanName(topic + "-" + generation.number());
            container.getContainerProperties().setGroupId(properties.groupOf(generation.number()));
            container.setCommonErrorHandler(retryForEver(properties.retryAtMost(), stalls));
            container.setupMessageListener(listener);
            return container;
        }
    }

    /**
     * What fails here is the database, the registry or Kafka, never a record: those that cannot be read or kept are
     * dead letters by now. So whatever the exception, the batch is tried again until it works; meanwhile the consumer
     * is paused and keeps polling, so it stays in its group.
     */
    private static DefaultErrorHandler retryForEver(Duration atMost, Stalls stalls) {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_RETRY_MILLIS, 2);
        backOff.setMaxInterval(atMost.toMillis());
        DefaultErrorHandler handler = new DefaultErrorHandler(
                (record, e) -> {
                    throw new IllegalStateException("No record is given up", e);
                },
                backOff);
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners(stalls);
        return handler;
    }
}
