package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private final List<Submission> published = new ArrayList<>();
    private Fate fate = Fate.STORED;

    private Delivery open() {
        return new Intake(Examiner.NIKS, this::publish, Clock.fixed(Examiner.NOW, ZoneOffset.UTC))
                .open(ItemKind.JOB_SEEKER, Examiner.BEKASI, TraceContext.NONE);
    }

    private CompletionStage<List<Fate>> publish(List<Submission> submissions, TraceContext trace, Written written) {
        published.addAll(submissions);
        return CompletableFuture.completedFuture(Collections.nCopies(submissions.size(), fate));
    }

    @Test
    void judgesItemsInTheirOrder() {
        List<Verdict> verdicts =
                take(open(), good("a"), good("b c"), good("d"), Item.unreadable(Code.ITEM_NOT_JSON.ofItem()));

        assertThat(verdicts)
                .extracting(verdict -> verdict.getClass().getSimpleName() + " " + verdict.recordId())
                .containsExactly("Accepted a", "Rejected null", "Accepted d", "Rejected null");
        assertThat(published).extracting(Submission::recordId).containsExactly("a", "d");
    }

    @Test
    void takesTwoItemsOfOneRecord() {
        List<Verdict> verdicts = take(open(), good("a"), good("a"));

        assertThat(verdicts).hasOnlyElementsOfType(Verdict.Accepted.class);
        assertThat(published).hasSize(2);
    }

    @Test
    void rejectsWhatTheStoreFindsTooLarge() {
        fate = Fate.TOO_LARGE;

        List<Verdict> verdicts = take(open(), good("a"));

        assertThat(verdicts).containsExactly(new Verdict.Rejected("a", List.of(Code.RECORD_TOO_LARGE.ofItem())));
    }

    @Test
    void publishesNothingMoreOnceAFateIsUnknownButStillExamines() {
        Delivery delivery = open();
        fate = Fate.UNKNOWN;
        take(delivery, good("a"));
        fate = Fate.STORED;

        List<Verdict> verdicts = take(delivery, good("b"), good("c d"));

        assertThat(verdicts)
                .extracting(verdict -> verdict.getClass().getSimpleName())
                .containsExactly("Retry", "Rejected");
        assertThat(published).hasSize(1);
    }

    @Test
    void tellsWhyOfWhatIsNoLongerPublishedToo() {
        Delivery delivery = open();
        fate = Fate.DENIED;
        take(delivery, good("a"));

        List<Verdict> verdicts = take(delivery, good("b"));

        assertThat(verdicts).containsExactly(new Verdict.Retry("b", Code.STORE_DENIED));
    }

    @Test
    void startsEachRequestAfresh() {
        fate = Fate.UNKNOWN;
        take(open(), good("a"));
        fate = Fate.STORED;

        List<Verdict> verdicts = take(open(), good("a"));

        assertThat(verdicts).containsExactly(new Verdict.Accepted("a"));
    }

    private static List<Verdict> take(Delivery delivery, Item... items) {
        return delivery.take(List.of(items)).toCompletableFuture().join();
    }

    private static Item good(String recordId) {
        return Draft.jobSeeker().with("recordId", recordId).item();
    }
}
