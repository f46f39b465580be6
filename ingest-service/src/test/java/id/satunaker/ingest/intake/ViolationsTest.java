package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.satunaker.ingest.Participants;
import id.satunaker.schemas.event.RecordKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of what is wrong. */
class ViolationsTest {

    @Test
    void tellsAllErrorsOfAnItem() {
        Draft draft = Draft.vacancy()
                .with("recordId", "a b")
                .with("regionCode", "3216")
                .with("openings", 0)
                .with("closedOn", "2025-01-09")
                .with("sektor", "A")
                .with("monthlyWage", Draft.empty().with("min", "1").with("maks", 2))
                .without("title");

        List<String> errors = Examiner.errors(RecordKind.VACANCY, draft);

        assertThat(errors)
                .containsExactlyInAnyOrder(
                        "/recordId record-id.invalid",
                        "/regionCode region-code.no-dot",
                        "/title field.missing",
                        "/openings number.out-of-range",
                        "/closedOn date.before-start",
                        "/closeReason reason.missing",
                        "/sektor field.unknown",
                        "/monthlyWage/min field.wrong-type",
                        "/monthlyWage/max field.missing",
                        "/monthlyWage/maks field.unknown");
    }

    @Test
    void readsABareRegionCodeBothWays() {
        Violation known = Examiner.violations(
                        RecordKind.JOB_SEEKER, Draft.jobSeeker().with("regionCode", "1276"))
                .get(0);
        Violation unknown = Examiner.violations(
                        RecordKind.JOB_SEEKER, Draft.jobSeeker().with("regionCode", "9999"))
                .get(0);

        assertThat(known.hint()).contains("1276 has no dot", "12.76", "Tebing Tinggi", "BPS");
        assertThat(unknown.hint()).contains("99.99 (no region)");
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        Item item = Draft.jobSeeker().item();
        item.put("sex", new Value.Text("F"));
        item.put("sex", new Value.Text("M"));

        Examined examined =
                new JobSeekerRules(Examiner.NIKS).examine(item, Reception.at(Examiner.BEKASI, Examiner.NOW));

        assertThat(((Verdict.Rejected) examined).violations())
                .extracting(Violation::pointer, violation -> violation.code().code())
                .containsExactly(tuple("/sex", "field.duplicate"));
    }

    @Test
    void ownsAllRegionsByAStar() {
        Sender ministry = new Sender(Participants.live("kemnaker", "*"), Set.of("*"));

        Examined examined = new JobSeekerRules(Examiner.NIKS)
                .examine(Draft.jobSeeker().with("regionCode", "82.04").item(), Reception.at(ministry, Examiner.NOW));

        assertThat(examined).isInstanceOf(Submission.OfJobSeeker.class);
    }

    @Test
    void fillsTheWordsOfEveryText() {
        Object[] words = {"first", "second"};

        assertThat(Arrays.stream(Code.values()).map(code -> code.at("", words)))
                .allSatisfy(violation ->
                        assertThat(violation.detail() + violation.hint()).doesNotContain("%"));
    }

    @Test
    void hasTheSameCodeForNoTwoReasons() {
        assertThat(Arrays.stream(Code.values()).map(Code::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z-]+\\.[a-z0-9-]+"));
    }
}
