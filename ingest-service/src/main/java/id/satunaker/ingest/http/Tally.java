package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds up the verdicts on a request's items, in order; holds at most 1,000 results. */
final class Tally {
    private static final int MOST_RESULTS = 1_000;

    private final boolean showsAccepted;
    private final List<Told> told = new ArrayList<>();
    private boolean truncated;
    private long received;
    private long accepted;
    private long rejected;
    private Refusal trouble = Refusal.STORE_AWAY;

    Tally(boolean showsAccepted) {
        this.showsAccepted = showsAccepted;
    }

    /** Adds verdicts on items that came in no batch. */
    Tally add(List<Verdict> verdicts) {
        return add(new Judged(Batch.of(List.of()), verdicts));
    }

    Tally add(Judged judged) {
        for (int i = 0; i < judged.verdicts().size(); i++) {
            add(judged, i);
        }
        return this;
    }

    private void add(Judged judged, int position) {
        Verdict verdict = judged.verdicts().get(position);
        boolean isAccepted = verdict instanceof Verdict.Accepted;
        accepted += isAccepted ? 1 : 0;
        rejected += verdict instanceof Verdict.Rejected ? 1 : 0;
        if (verdict instanceof Verdict.Retry retry) {
            trouble = Refusal.of(retry.code());
        }
        if (showsAccepted || !isAccepted) {
            show(judged.told(position, received));
        }
        received++;
    }

    private void show(Told one) {
        if (told.size() < MOST_RESULTS) {
            told.add(one);
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
        return Optional.of(rejected == received ? Refusal.NOTHING_ACCEPTED : trouble);
    }

    boolean isAllAccepted() {
        return accepted == received;
    }

    Standing standing() {
        return standing(MOST_RESULTS);
    }

    /** With no more than the first results. */
    Standing standing(int most) {
        List<Told> shown = List.copyOf(told.subList(0, Math.min(most, told.size())));
        boolean isCut = truncated || shown.size() < told.size();
        return new Standing(received, accepted, rejected, shown, isCut);
    }
}
