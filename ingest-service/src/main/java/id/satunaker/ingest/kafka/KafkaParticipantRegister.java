package id.satunaker.ingest.kafka;

import id.satunaker.ingest.intake.Fate;
import id.satunaker.ingest.intake.ParticipantRegister;
import id.satunaker.schemas.event.Participant;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the topic of the participants from a thread of its own: agreements are written as soon as Kafka is there, however
 * long that takes, heartbeats within the deadline or not at all.
 */
final class KafkaParticipantRegister implements ParticipantRegister, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaParticipantRegister.class);
    private static final int WAITING_AT_MOST = 1_000;

    private final KafkaStore store;
    private final ParticipantTopic topic;
    private final IngestKafkaProperties properties;
    private final ScheduledThreadPoolExecutor working =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "participants"));
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile Collection<Participant> newest = List.of();

    KafkaParticipantRegister(KafkaStore store, ParticipantTopic topic, IngestKafkaProperties properties) {
        this.store = store;
        this.topic = topic;
        this.properties = properties;
    }

    @Override
    public void publish(Collection<Participant> participants) {
        newest = participants;
        working.execute(() -> tryToPublish(participants));
    }

    /** Again and again until it is done or there is something newer to publish. */
    private void tryToPublish(Collection<Participant> participants) {
        if (participants != newest) {
            return;
        }
        if (!store.isPrepared() || !participants.stream().allMatch(participant -> put(participant, null))) {
            Duration pause = properties.watchInterval();
            working.schedule(() -> tryToPublish(participants), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public CompletionStage<Fate> beat(Participant participant, LocalDate day) {
        if (!store.isPrepared() || waiting.incrementAndGet() > WAITING_AT_MOST) {
            return CompletableFuture.completedFuture(Fate.UNKNOWN);
        }
        CompletableFuture<Fate> fate = new CompletableFuture<>();
        try {
            working.execute(() -> fate.complete(put(participant, day) ? Fate.STORED : Fate.UNKNOWN));
        } catch (RejectedExecutionException closed) {
            fate.complete(Fate.UNKNOWN);
        }
        return fate.completeOnTimeout(Fate.UNKNOWN, properties.deadline().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((told, none) -> waiting.decrementAndGet());
    }

    private boolean put(Participant participant, @Nullable LocalDate day) {
        try {
            topic.put(participant, day);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.warn(
                    "Participant {} is not in Kafka yet: {}",
                    participant.getParticipantId(),
                    e.getClass().getName());
        }
        return false;
    }

    @Override
    public void close() throws InterruptedException {
        working.shutdownNow();
        if (working.awaitTermination(properties.deadline().toMillis(), TimeUnit.MILLISECONDS)) {
            topic.close();
        }
    }
}
