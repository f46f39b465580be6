package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.satunaker.ingest.Participants;
import id.satunaker.schemas.event.RecordKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of what is wrong. */
class ViolationsTest {
    private static final List<String> FIELDS = List.of(
            "recordId",
            "regionCode",
            "recordedAt",
            "nik",
            "registeredOn",
            "endedOn",
            "endReason",
            "working",
            "sex",
            "birthMonth",
            "education",
            "occupation",
            "employerId",
            "title",
            "openings",
            "openedOn",
            "validUntil",
            "closedOn",
            "closeReason",
            "sector",
            "vacancy",
            "startedOn",
            "evidence",
            "retracted",
            "passport",
            "other");

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

        assertThat(known.words()).containsExactly("1276", "12.76", "Kota Tebing Tinggi");
        assertThat(unknown.words()).containsExactly("9999", "99.99", Phrase.NO_REGION);
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

    @ParameterizedTest
    @EnumSource(names = {"JOB_SEEKER", "VACANCY", "PLACEMENT"})
    void repeatsNothingThatWasSent(RecordKind kind) {
        List<Violation> violations = Stream.of("sent-text", 98765432.5, "9".repeat(600), "12-34-sent")
                .flatMap(value -> Examiner.violations(kind, everywhere(value)).stream())
                .toList();

        assertThat(violations).hasSizeGreaterThan(FIELDS.size());
        assertThat(violations)
                .allSatisfy(violation ->
                        assertThat(violation.words().toString()).doesNotContain("sent", "98765432", "999"));
    }

    private static Draft everywhere(Object value) {
        Draft draft = Draft.empty();
        FIELDS.forEach(field -> draft.with(field, value));
        return draft.with("monthlyWage", Draft.empty().with("min", value).with("max", value));
    }

    @Test
    void hasTheSameCodeForNoTwoReasons() {
        assertThat(Arrays.stream(Code.values()).map(Code::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z-]+\\.[a-z0-9-]+"));
    }
}
