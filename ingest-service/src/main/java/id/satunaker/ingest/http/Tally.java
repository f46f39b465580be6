package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds up the verdicts on a request's items, in order; holds at most 1,000 results. */
final class Tally {
    private static final int MOST_RESULTS = 1_000;

    private final boolean showsAccepted;
    private final List<ItemResult> results = new ArrayList<>();
    private boolean truncated;
    private long received;
    private long accepted;
    private long rejected;

    Tally(boolean showsAccepted) {
        this.showsAccepted = showsAccepted;
    }

    Tally add(List<Verdict> verdicts) {
        verdicts.forEach(this::add);
        return this;
    }

    private void add(Verdict verdict) {
        boolean isAccepted = verdict instanceof Verdict.Accepted;
        accepted += isAccepted ? 1 : 0;
        rejected += verdict instanceof Verdict.Rejected ? 1 : 0;
        if (showsAccepted || !isAccepted) {
            show(verdict);
        }
        received++;
    }

    private void show(Verdict verdict) {
        if (results.size() < MOST_RESULTS) {
            results.add(ItemResult.of(received, verdict));
        } else {
            truncated = true;
        }
    }

    /** Why the request as a whole did not succeed, if it did not. */
    Optional<Refusal> refusal() {
        if (received == 0) {
            return Optional.of(Refusal.BODY_EMPTY);
        }
        if (accepted > 0) {
            return Optional.empty();
        }
        return Optional.of(rejected == received ? Refusal.NOTHING_ACCEPTED : Refusal.STORE_AWAY);
    }

    boolean isAllAccepted() {
        return accepted == received;
    }

    Answer answer() {
        long retry = received - accepted - rejected;
        return new Answer(received, accepted, rejected, retry, List.copyOf(results), truncated ? true : null);
    }
}
