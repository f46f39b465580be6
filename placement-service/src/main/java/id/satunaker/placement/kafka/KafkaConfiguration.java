package id.satunaker.placement.kafka;

import id.satunaker.placement.kafka.Batch.Reading;
import id.satunaker.placement.records.ParticipantState;
import id.satunaker.placement.records.Rebuild;
import id.satunaker.placement.records.RecordStore;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import id.satunaker.schemas.serde.EventSerdes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** The listeners and what they need, over the consumer, producer and admin of {@code spring.kafka}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlacementKafkaProperties.class)
class KafkaConfiguration {
    private static final long FIRST_RETRY_MILLIS = 200;

    @Bean
    EventSerdes eventSerdes(KafkaProperties kafka) {
        return new EventSerdes(kafka.getProperties());
    }

    @Bean
    DeadLetters deadLetters(KafkaOperations<byte[], byte[]> kafka) {
        return new DeadLetters(kafka);
    }

    @Bean
    Projection<JobSeekerEvent> jobSeekerProjection(
            EventSerdes serdes, RecordStore<JobSeekerEvent> store, DeadLetters letters, MeterRegistry meters) {
        return new Projection<>(
                Reading.of(serdes.deserializer(JobSeekerEvent.class)), store, letters, new Tally(meters, "job_seeker"));
    }

    @Bean
    Projection<VacancyEvent> vacancyProjection(
            EventSerdes serdes, RecordStore<VacancyEvent> store, DeadLetters letters, MeterRegistry meters) {
        return new Projection<>(
                Reading.of(serdes.deserializer(VacancyEvent.class)), store, letters, new Tally(meters, "vacancy"));
    }

    @Bean
    Projection<PlacementEvent> placementProjection(
            EventSerdes serdes, RecordStore<PlacementEvent> store, DeadLetters letters, MeterRegistry meters) {
        return new Projection<>(
                Reading.of(serdes.deserializer(PlacementEvent.class)), store, letters, new Tally(meters, "placement"));
    }

    /** Of a participant, its place in the topic says how new it is. */
    @Bean
    Projection<ParticipantState> participantProjection(
            EventSerdes serdes, RecordStore<ParticipantState> store, DeadLetters letters, MeterRegistry meters) {
        Reading<Participant> reading = Reading.of(serdes.deserializer(Participant.class));
        return new Projection<>(
                record -> new ParticipantState(reading.read(record), record.offset()),
                store,
                letters,
                new Tally(meters, "participant"));
    }

    @Bean
    Stalls stalls(MeterRegistry meters) {
        return new Stalls(meters);
    }

    @Bean
    RecordListeners recordListeners(
            Projection<JobSeekerEvent> jobSeekers,
            Projection<VacancyEvent> vacancies,
            Projection<PlacementEvent> placements,
            Stalls stalls) {
        return new RecordListeners(jobSeekers, vacancies, placements, stalls);
    }

    @Bean
    ParticipantListener participantListener(Projection<ParticipantState> participants, Stalls stalls) {
        return new ParticipantListener(participants, stalls);
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<byte[], byte[]> kafkaListenerContainerFactory(
            ConsumerFactory<byte[], byte[]> consumers, PlacementKafkaProperties properties, Stalls stalls) {
        ConcurrentKafkaListenerContainerFactory<byte[], byte[]> factory =
                new ConcurrentKafkaListenerContainerFactory<>();
        factory.setConsumerFactory(consumers);
        factory.setConcurrency(properties.concurrency());
        factory.setBatchListener(true);
        factory.setCommonErrorHandler(retryForEver(properties.retryAtMost(), stalls));
        ContainerProperties container = factory.getContainerProperties();
        container.setGroupId(properties.groupId());
        container.setAckMode(ContainerProperties.AckMode.MANUAL);
        container.setAuthExceptionRetryInterval(properties.retryAtMost());
        return factory;
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

    @Bean
    Admin admin(KafkaAdmin admin) {
        return Admin.create(admin.getConfigurationProperties());
    }

    @Bean
    KafkaStartup kafkaStartup(Admin admin, Rebuild rebuild, PlacementKafkaProperties properties) {
        return new KafkaStartup(admin, rebuild, properties);
    }

    @Bean
    DeadListeners deadListeners(ApplicationEventPublisher events) {
        return new DeadListeners(events);
    }

    @Bean
    ListenersHealthIndicator listenersHealthIndicator(
            KafkaListenerEndpointRegistry listeners, Stalls stalls, Admin admin) {
        return new ListenersHealthIndicator(listeners, stalls, admin);
    }
}
