package id.satunaker.ingest.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The items of one request on their way: examined, published and judged, batch by batch. Batches may overlap. Once the
 * fate of an item is not settled, what comes after is examined but no longer published and shares it: the sender has to
 * come again anyway, and must not wait for one deadline after the other.
 */
public final class Delivery {
    private final Rules rules;
    private final Sender sender;
    private final Target target;
    private final Clock clock;
    private final Written written = new Written();
    private volatile @Nullable Fate interruption;

    Delivery(Rules rules, Sender sender, Target target, Clock clock) {
        this.rules = rules;
        this.sender = sender;
        this.target = target;
        this.clock = clock;
    }

    /** Where submissions go. */
    interface Target {
        CompletionStage<List<Fate>> publish(List<Submission> submissions, Written written);
    }

    /** How far what was accepted so far is written. */
    public Written written() {
        return written;
    }

    /** The verdict on each item, in order. */
    public CompletionStage<List<Verdict>> take(List<Item> items) {
        Reception reception = Reception.at(sender, clock.instant());
        List<Examined> examined = new ArrayList<>(items.size());
        List<Submission> submissions = new ArrayList<>(items.size());
        for (Item item : items) {
            Examined result = examine(item, reception);
            examined.add(result);
            if (result instanceof Submission submission) {
                submissions.add(submission);
            }
        }
        return publish(submissions).thenApply(fates -> verdicts(examined, fates));
    }

    private Examined examine(Item item, Reception reception) {
        return item.isReadable() ? rules.examine(item, reception) : new Verdict.Rejected(null, item.flaws());
    }

    private CompletionStage<List<Fate>> publish(List<Submission> submissions) {
        if (submissions.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        Fate shared = interruption;
        return shared == null
                ? target.publish(submissions, written)
                : CompletableFuture.completedFuture(Collections.nCopies(submissions.size(), shared));
    }

    private List<Verdict> verdicts(List<Examined> examined, List<Fate> fates) {
        fates.stream().filter(fate -> !fate.isSettled()).findFirst().ifPresent(fate -> interruption = fate);
        Iterator<Fate> next = fates.iterator();
        List<Verdict> verdicts = new ArrayList<>(examined.size());
        for (Examined result : examined) {
            if (result instanceof Submission submission) {
                verdicts.add(submission.verdict(next.next()));
            } else {
                verdicts.add((Verdict.Rejected) result);
            }
        }
        return verdicts;
    }
}
