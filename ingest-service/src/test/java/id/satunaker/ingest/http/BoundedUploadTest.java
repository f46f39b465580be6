package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.ingest.Participants;
import id.satunaker.ingest.intake.Fate;
import id.satunaker.ingest.intake.Intake;
import id.satunaker.ingest.intake.ItemKind;
import id.satunaker.ingest.intake.PersonIds;
import id.satunaker.ingest.intake.PersonKey;
import id.satunaker.ingest.intake.Publisher;
import id.satunaker.ingest.intake.Sender;
import id.satunaker.ingest.intake.Submission;
import id.satunaker.ingest.intake.TraceContext;
import id.satunaker.ingest.intake.Written;
import id.satunaker.ingest.intake.sheet.SheetReader;
import id.satunaker.ingest.intake.sheet.TextDecoder;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Of an upload of 5 MB, no more is held than a window, however slow the store is; and its sender may look meanwhile. */
class BoundedUploadTest {
    private static final String RECORDED_AT = "2025-01-10T08:00:00Z";
    private static final int ROWS_A_BUFFER = 250;
    private static final int BUFFERS = 460;
    /** The window of batches, one waiting before it, one after it, and those being handed over. */
    private static final int MOST_HELD = 12;

    private static final IngestHttpProperties LIMITS = new IngestHttpProperties(
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(10),
            DataSize.ofKilobytes(64),
            DataSize.ofMegabytes(1),
            1_000_000,
            Duration.ofSeconds(2));

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong mostHeld = new AtomicLong();
    private final SlowStore store = new SlowStore();
    private final Progress progress = new Progress("U-1");

    @Test
    void holdsAWindowOfRowsAndTellsOfTheFirstErrorMeanwhile() {
        CompletableFuture<Outcome> outcome = upload().toFuture();

        await().atMost(Duration.ofSeconds(10)).until(() -> store.isWaiting());
        long sentBeforeAnyFate = sent.get();
        store.release();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !progress.latest(Texts.in(Language.ENGLISH))
                        .answer()
                        .results()
                        .isEmpty());
        boolean isDone = outcome.isDone();
        store.releaseAll();

        assertThat(outcome.join().tally().standing().received()).isEqualTo((long) BUFFERS * ROWS_A_BUFFER);
        assertThat(outcome.join().tally().standing().rejected()).isEqualTo(BUFFERS);
        assertThat(sentBeforeAnyFate).isLessThanOrEqualTo(MOST_HELD);
        assertThat(isDone).as("done before the first error was seen").isFalse();
        assertThat(mostHeld.get()).as("buffers held").isLessThanOrEqualTo(MOST_HELD);
        assertThat(progress.latest(Texts.in(Language.ENGLISH)).state()).isEqualTo("done");
    }

    private static final Quotas QUOTAS = new Quotas(
            new QuotaProperties(
                    Duration.ofSeconds(10),
                    new QuotaProperties.Limits(10_000_000, DataSize.ofGigabytes(1)),
                    Map.of(),
                    DataSize.ofMegabytes(64)),
            TimeMeter.SYSTEM_NANOTIME);

    private Mono<Outcome> upload() {
        SheetReader reader = new SheetReader(ItemKind.JOB_SEEKER, RECORDED_AT);
        Body body = new CsvBatches(buffers(), new TextDecoder(null), reader, LIMITS);
        Intake intake =
                new Intake(new PersonIds(new PersonKey(1, List.of(new byte[32])), false), store, Clock.systemUTC());
        Sender sender = new Sender(Participants.live("kab-bekasi", "32.16"), Set.of("32.16"));
        Parameters wants = new Parameters(false, false, RECORDED_AT);
        return new Uploads(intake, new EventMetrics(new SimpleMeterRegistry()), QUOTAS)
                .take(new Upload(ItemKind.JOB_SEEKER, sender, body, wants, null, progress, TraceContext.NONE));
    }

    private Flux<DataBuffer> buffers() {
        return Flux.range(0, BUFFERS).map(number -> {
            mostHeld.accumulateAndGet(sent.incrementAndGet() - store.published.get(), Math::max);
            return DefaultDataBufferFactory.sharedInstance.wrap(text(number).getBytes(StandardCharsets.UTF_8));
        });
    }

    /** As many rows as one batch has, so that a buffer is a batch; one of them is bad. */
    private static String text(int number) {
        String header = number == 0 ? "recordId,regionCode,nik,registeredOn\n" : "";
        return IntStream.range(0, ROWS_A_BUFFER)
                .mapToObj(row -> "R-%d-%d,32.16,%s,2025-01-10%n"
                        .formatted(number, row, row == 7 ? "x" : "3216014503%06d".formatted(40001 + row)))
                .collect(Collectors.joining("", header, ""));
    }

    /** A store that tells fates when it is let. */
    private static final class SlowStore implements Publisher {
        final AtomicLong published = new AtomicLong();
        private final CompletableFuture<Void> first = new CompletableFuture<>();
        private final CompletableFuture<Void> others = new CompletableFuture<>();
        private final AtomicLong waiting = new AtomicLong();

        @Override
        public CompletionStage<List<Fate>> publish(List<Submission> submissions, TraceContext trace, Written written) {
            CompletableFuture<Void> release = waiting.getAndIncrement() == 0 ? first : others;
            return release.thenApplyAsync(released -> {
                published.incrementAndGet();
                return Collections.nCopies(submissions.size(), Fate.STORED);
            });
        }

        boolean isWaiting() {
            return waiting.get() >= 4;
        }

        void release() {
            first.complete(null);
        }

        void releaseAll() {
            others.complete(null);
        }
    }
}
