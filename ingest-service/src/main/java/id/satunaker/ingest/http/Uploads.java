package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Delivery;
import id.satunaker.ingest.intake.Intake;
import id.satunaker.ingest.intake.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes the items of uploads to their verdicts, a window at a time. */
final class Uploads {
    /** Batches of one request that are on their way together. */
    private static final int WINDOW = 4;

    private final Intake intake;
    private final EventMetrics metrics;
    private final Quotas quotas;

    Uploads(Intake intake, EventMetrics metrics, Quotas quotas) {
        this.intake = intake;
        this.metrics = metrics;
        this.quotas = quotas;
    }

    /** The outcome, once the fate of each item is told. */
    Mono<Outcome> take(Upload upload) {
        boolean storesNothing = upload.wants().storesNothing();
        Delivery delivery = storesNothing
                ? intake.rehearse(upload.kind(), upload.sender())
                : intake.open(upload.kind(), upload.sender(), upload.trace());
        return upload.body()
                .batches()
                .flatMapSequential(batch -> paced(upload, delivery, batch), WINDOW, 1)
                .concatMap(judged -> kept(upload, judged), 1)
                .reduce(new Tally(upload.wants().showsAccepted()), (tally, judged) -> added(upload, tally, judged))
                .map(tally -> Outcome.of(upload, tally, delivery.written()))
                .doOnNext(outcome -> end(upload, outcome))
                .doOnError(broken -> abandon(upload))
                .doOnCancel(() -> abandon(upload));
    }

    private static void end(Upload upload, Outcome outcome) {
        if (upload.progress() != null) {
            upload.progress().end("done");
        }
        if (upload.rejected() != null && !outcome.hasRejectedRows()) {
            upload.rejected().discard();
        }
    }

    private static void abandon(Upload upload) {
        if (upload.progress() != null) {
            upload.progress().end("broken");
        }
        if (upload.rejected() != null) {
            upload.rejected().discard();
        }
    }

    /** An upload that is over its sender's quota waits here, and with it the reading of its body. */
    private Mono<Judged> paced(Upload upload, Delivery delivery, Batch batch) {
        Duration wait = quotas.of(upload.sender()).tookEvents(batch.size());
        Mono<Judged> judged = Mono.defer(() -> judged(upload, delivery, batch));
        return wait.isZero() ? judged : judged.delaySubscription(wait);
    }

    /** Fates are told on the producer's thread, which has better things to do than to read the next items. */
    private Mono<Judged> judged(Upload upload, Delivery delivery, Batch batch) {
        boolean counts = !upload.wants().storesNothing();
        if (counts) {
            metrics.received(upload.kind(), batch.size());
        }
        CompletionStage<List<Verdict>> verdicts = delivery.take(batch.items());
        CompletionStage<List<Verdict>> counted =
                counts ? verdicts.whenComplete((told, none) -> metrics.judged(upload.kind(), told)) : verdicts;
        return Mono.fromCompletionStage(counted)
                .map(told -> new Judged(batch, told))
                .publishOn(Schedulers.parallel());
    }

    private static Mono<Judged> kept(Upload upload, Judged judged) {
        RejectedRows rejected = upload.rejected();
        SheetLayout layout = upload.body().layout();
        return rejected == null || layout == null
                ? Mono.just(judged)
                : rejected.add(judged, layout).thenReturn(judged);
    }

    private static Tally added(Upload upload, Tally tally, Judged judged) {
        tally.add(judged);
        Progress progress = upload.progress();
        if (progress != null) {
            progress.show(tally);
        }
        return tally;
    }
}
