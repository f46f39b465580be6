package id.satunaker.ingest.kafka;

import id.satunaker.ingest.intake.Fate;
import id.satunaker.ingest.intake.ParticipantRegister;
import id.satunaker.ingest.intake.TraceContext;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.topic.Topics;
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
    private final StoreWatch watch;
    private final ParticipantTopic topic;
    private final IngestKafkaProperties properties;
    private final ScheduledThreadPoolExecutor working =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "participants"));
    private volatile Collection<Participant> newest = List.of();

    KafkaParticipantRegister(
            KafkaStore store, StoreWatch watch, ParticipantTopic topic, IngestKafkaProperties properties) {
        this.store = store;
        this.watch = watch;
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
        if (!store.isPrepared()
                || !participants.stream()
                        .allMatch(participant -> put(participant, null, TraceContext.NONE) == Fate.STORED)) {
            Duration pause = properties.watchInterval();
            working.schedule(() -> tryToPublish(participants), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What was not begun by its deadline is not begun at all, so the queue clears by itself. */
    @Override
    public CompletionStage<Fate> beat(Participant participant, LocalDate day, TraceContext trace) {
        if (!store.isPrepared() || working.getQueue().size() >= WAITING_AT_MOST) {
            return CompletableFuture.completedFuture(trouble());
        }
        CompletableFuture<Fate> fate = new CompletableFuture<>();
        try {
            working.execute(() -> {
                if (!fate.isDone()) {
                    fate.complete(put(participant, day, trace));
                }
            });
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.completedFuture(Fate.UNKNOWN);
        }
        return fate.orTimeout(properties.deadline().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(timeout -> trouble());
    }

    private Fate put(Participant participant, @Nullable LocalDate day, TraceContext trace) {
        try {
            topic.put(participant, day, trace);
            return Fate.STORED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Fate.UNKNOWN;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.warn(
                    "Participant {} is not in Kafka yet: {}",
                    participant.getParticipantId(),
                    e.getClass().getName());
            Fate told = Fates.of(e);
            return told == Fate.UNKNOWN ? trouble() : told;
        }
    }

    private Fate trouble() {
        return watch.fate(Topics.Names.PARTICIPANTS);
    }

    @Override
    public void close() throws InterruptedException {
        working.shutdownNow();
        if (working.awaitTermination(properties.deadline().toMillis(), TimeUnit.MILLISECONDS)) {
            topic.close();
        }
    }
}
