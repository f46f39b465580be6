package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.RecordKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where passports are taken, each person has a NIK or a passport, and no passport is ever taken for a NIK. */
class PassportTest {
    private static final String PASSPORT = "IND:Z1234567";

    @ParameterizedTest
    @ValueSource(strings = {"IND:Z1234567", "DEU:C01X00T47", "USA:123456789", "EUE:1", "ind:z1234567"})
    void isAnIssuerAndANumber(String passport) {
        assertThat(errors(foreigner(passport))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Z1234567",
                "IND:",
                "IND:1234567890",
                "IND:Z 123",
                "IND:Z-123",
                "IND:Z123<",
                "IND:Z:23",
                "IN:Z1234567",
                "IND Z1234567",
                "I:D:Z1234567",
                " IND:Z123",
                "IND:Z123 ",
                "IND:ſ1234567",
                "ıND:Z1234567",
                "IND:٣٢١٦٠١",
                "3216014503040001"
            })
    void isNothingElse(String passport) {
        assertThat(errors(foreigner(passport))).containsExactly("/passport passport.invalid");
    }

    @Test
    void comesFromAnIssuerThatThereIsAndNeverFromIndonesia() {
        assertThat(errors(foreigner("QQQ:Z1234567"))).containsExactly("/passport passport.unknown-issuer");
        assertThat(errors(foreigner("123:Z1234567"))).containsExactly("/passport passport.unknown-issuer");
        assertThat(errors(foreigner("idn:A1234567"))).containsExactly("/passport passport.indonesian");
        assertThat(errors(foreigner(7))).containsExactly("/passport field.wrong-type");
        assertThat(errors(foreigner(" "))).containsExactly("/passport field.blank");
    }

    @Test
    void standsInsteadOfANikAndNeverBesideOne() {
        Draft both = foreigner(PASSPORT).with("nik", Draft.NIK);
        Draft neither = foreigner(null);
        Draft bothBad = foreigner("x").with("nik", "1");

        assertThat(errors(Draft.jobSeeker())).isEmpty();
        assertThat(errors(both)).containsExactly("/passport person.two-numbers");
        assertThat(errors(neither)).containsExactly("/nik person.no-number");
        assertThat(errors(bothBad))
                .containsExactlyInAnyOrder(
                        "/nik nik.not-16-digits", "/passport passport.invalid", "/passport person.two-numbers");
    }

    @Test
    void isRefusedBesideAMissingNikWhereItIsNotTaken() {
        assertThat(Examiner.errors(RecordKind.JOB_SEEKER, foreigner(PASSPORT)))
                .containsExactly("/passport passport.not-taken", "/nik field.missing");
    }

    /** By {@code printf passport:IND:Z1234567 | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef}. */
    @Test
    void isHashedAsANikIsInUpperCaseAfterAWord() {
        String personId = "bfa714978d224db134694c5981c749029aea77f0887a882c396c9db648d96394";

        assertThat(jobSeeker(foreigner(PASSPORT)).key()).isEqualTo(personId);
        assertThat(jobSeeker(foreigner("ind:z1234567")).key()).isEqualTo(personId);
    }

    @Test
    void namesThePersonOfPlacementsAndRetractionsToo() {
        Draft placement = Draft.placement().without("nik").with("passport", PASSPORT);
        Draft retraction = Draft.retraction().without("nik").with("passport", PASSPORT);

        List<String> keys = List.of(
                submission(RecordKind.PLACEMENT, placement).key(),
                submission(RecordKind.PLACEMENT, retraction).key(),
                submission(RecordKind.JOB_SEEKER, retraction).key());

        assertThat(keys).containsOnly(jobSeeker(foreigner(PASSPORT)).key());
    }

    @Test
    void isNeverPrinted() {
        Item item = foreigner(PASSPORT).item();
        Submission.OfRecord submission = jobSeeker(foreigner(PASSPORT));
        Examined refused = Examiner.examineWithPassports(RecordKind.JOB_SEEKER, foreigner("QQQ:Z1234567"));

        assertThat(List.of(item, Passport.in(new Fields(item)), submission, submission.envelope(), refused))
                .noneMatch(object -> object.toString().contains("Z1234567"));
    }

    private static Draft foreigner(@Nullable Object passport) {
        return Draft.jobSeeker().without("nik").with("passport", passport);
    }

    private static Submission.OfRecord jobSeeker(Draft draft) {
        return submission(RecordKind.JOB_SEEKER, draft);
    }

    private static Submission.OfRecord submission(RecordKind kind, Draft draft) {
        return (Submission.OfRecord) Examiner.examineWithPassports(kind, draft);
    }

    private static List<String> errors(Draft draft) {
        return Examiner.violations(Examiner.examineWithPassports(RecordKind.JOB_SEEKER, draft)).stream()
                .map(violation -> violation.pointer() + " " + violation.code().code())
                .toList();
    }
}
