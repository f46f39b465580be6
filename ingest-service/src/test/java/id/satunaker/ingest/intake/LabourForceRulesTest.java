package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.Participants;
import id.satunaker.schemas.event.LabourForce;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which figures of the labour force are sound, and what is stored of them. */
class LabourForceRulesTest {
    private static final Sender MINISTRY = new Sender(Participants.ministry("kemnaker"), Set.of("*"));
    /** Already July in Jakarta, still June in UTC. */
    private static final Instant JULY = Instant.parse("2025-06-30T17:00:00Z");

    private final LabourForceRules rules = new LabourForceRules();
    private final List<Submission> published = new ArrayList<>();

    @Test
    void keysAFigureByRegionAndMonth() {
        Submission submission = (Submission) examine(figure("32.16", "2025-02", 1_893_000));

        assertThat(submission.key()).isEqualTo("labour-force/32.16/2025-02");
        assertThat(submission.recordId()).isNull();
        assertThat(((Submission.OfLabourForce) submission).figure())
                .isEqualTo(LabourForce.newBuilder()
                        .setArea("32.16")
                        .setVintage("2025-02")
                        .setPersons(1_893_000)
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "3216, 2025-02, 1, /regionCode region-code.no-dot",
        "32, 2025-02, 1, /regionCode region-code.invalid",
        "ID, 2025-02, 1, /regionCode region-code.invalid",
        "32.99, 2025-02, 1, /regionCode region-code.unknown",
        "32.16, 2025, 1, /vintage vintage.invalid",
        "32.16, 2025-13, 1, /vintage vintage.invalid",
        "32.16, 2025-02-01, 1, /vintage vintage.invalid",
        "32.16, 1969-12, 1, /vintage vintage.too-early",
        "32.16, 2025-08, 1, /vintage vintage.in-future",
        "32.16, 2025-02, -1, /persons number.out-of-range",
        "32.16, 2025-02, 50000001, /persons number.out-of-range",
        "32.16, 2025-02, 1.5, /persons number.not-whole"
    })
    void refuses(String region, String vintage, String persons, String error) {
        Draft draft = figure(region, vintage, 0).with("persons", new Literal.Number(persons));

        assertThat(errors(draft)).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource({"1970-01, 0", "2025-07, 50000000"})
    void takesTheEnds(String vintage, long persons) {
        assertThat(errors(figure("32.16", vintage, persons))).isEmpty();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Draft draft = Draft.empty().with("regionCode", "1276").with("recordId", "R-1");

        assertThat(errors(draft))
                .containsExactlyInAnyOrder(
                        "/regionCode region-code.no-dot",
                        "/recordId field.unknown",
                        "/vintage field.missing",
                        "/persons field.missing");
    }

    @Test
    void refusesASecondFigureOfTheSameRegionAndMonthUnlessItIsTheSame() {
        examine(figure("32.16", "2025-02", 5));

        assertThat(errors(figure("32.16", "2025-02", 6))).containsExactly("/persons labour-force.differs");
        assertThat(errors(figure("32.16", "2025-02", 5))).isEmpty();
        assertThat(errors(figure("32.16", "2024-08", 6))).isEmpty();
        assertThat(errors(figure("32.73", "2025-02", 6))).isEmpty();
    }

    @Test
    void refusesARegionThatAgreementOrTokenDoesNotName() {
        Sender narrow = new Sender(Participants.ministry("kemnaker"), Set.of("32.73"));

        Examined examined = rules.examine(figure("32.16", "2025-02", 1).item(), Reception.at(narrow, JULY));

        assertThat(((Verdict.Rejected) examined).violations())
                .extracting(Violation::code)
                .containsExactly(Code.REGION_CODE_FOREIGN);
    }

    @Test
    void remembersFiguresForOneRequestOnly() {
        Intake intake = new Intake(Examiner.NIKS, this::publish, Clock.fixed(JULY, ZoneOffset.UTC));
        Item first = figure("32.16", "2025-02", 5).item();
        Item second = figure("32.16", "2025-02", 6).item();

        take(intake.open(ItemKind.LABOUR_FORCE, MINISTRY, TraceContext.NONE), first);
        List<Verdict> verdicts = take(intake.open(ItemKind.LABOUR_FORCE, MINISTRY, TraceContext.NONE), second);

        assertThat(verdicts).containsExactly(new Verdict.Accepted(null));
        assertThat(published).hasSize(2);
    }

    @Test
    void refusesWhatAnyoneElseThanTheMinistrySends() {
        Intake intake = new Intake(Examiner.NIKS, this::publish, Clock.fixed(JULY, ZoneOffset.UTC));

        List<Verdict> verdicts = take(
                intake.open(ItemKind.LABOUR_FORCE, Examiner.BEKASI, TraceContext.NONE),
                figure("32.16", "2025-02", 5).item());

        assertThat(verdicts).containsExactly(new Verdict.Rejected(null, List.of(Code.RECORD_KIND_NOT_AGREED.ofItem())));
        assertThat(published).isEmpty();
    }

    private CompletionStage<List<Fate>> publish(List<Submission> submissions, TraceContext trace, Written written) {
        published.addAll(submissions);
        return CompletableFuture.completedFuture(Collections.nCopies(submissions.size(), Fate.STORED));
    }

    private static List<Verdict> take(Delivery delivery, Item item) {
        return delivery.take(List.of(item)).toCompletableFuture().join();
    }

    private Examined examine(Draft draft) {
        return rules.examine(draft.item(), Reception.at(MINISTRY, JULY));
    }

    private List<String> errors(Draft draft) {
        return examine(draft) instanceof Verdict.Rejected rejected
                ? rejected.violations().stream()
                        .map(violation ->
                                violation.pointer() + " " + violation.code().code())
                        .toList()
                : List.of();
    }

    private static Draft figure(String region, String vintage, long persons) {
        return Draft.empty().with("regionCode", region).with("vintage", vintage).with("persons", persons);
    }
}
