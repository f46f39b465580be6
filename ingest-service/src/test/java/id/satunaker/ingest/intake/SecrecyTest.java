package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.RecordKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A NIK goes nowhere but into the HMAC, wherever its sender put it. */
class SecrecyTest {

    static Stream<String> places() {
        return Stream.of(
                "recordId",
                "regionCode",
                "recordedAt",
                "retracted",
                "nik",
                "registeredOn",
                "endedOn",
                "endReason",
                "confirmedOn",
                "working",
                "sex",
                "birthMonth",
                "birthDate",
                "education",
                "occupation",
                "unknownField",
                Draft.NIK,
                "x" + Draft.NIK);
    }

    @ParameterizedTest
    @MethodSource("places")
    void answersNoNikFromAnyField(String place) {
        Draft asText = Draft.jobSeeker().with(place, "n" + Draft.NIK);
        Draft asNumber = Draft.jobSeeker().with(place, new Literal.Number(Draft.NIK));
        Draft asGroup = Draft.jobSeeker().with(place, Draft.empty().with(Draft.NIK, Draft.NIK));

        Stream<Examined> examined =
                Stream.of(asText, asNumber, asGroup).map(draft -> Examiner.examine(RecordKind.JOB_SEEKER, draft));

        assertThat(examined).allSatisfy(result -> {
            assertThat(result).isInstanceOf(Verdict.Rejected.class);
            assertThat(result.toString()).doesNotContain(Draft.NIK);
        });
    }

    @Test
    void printsNoNik() {
        Item item = Draft.jobSeeker().with("sex", Draft.NIK).item();
        Object submission = Examiner.examine(RecordKind.JOB_SEEKER, Draft.jobSeeker());
        Object nik = Nik.in(new Fields(Draft.jobSeeker().item()));

        List<Object> printed = List.of(
                item,
                item.members(),
                new Value.Numeral(Draft.NIK),
                new Value.Group(item),
                new Fields(item),
                nik,
                Examiner.KEY,
                submission,
                ((Submission.OfJobSeeker) submission).event());

        assertThat(printed).noneMatch(object -> object.toString().contains(Draft.NIK));
    }

    @Test
    void pointsToNoNameThatMayBeANik() {
        assertThat(Pointer.to("", "nikk")).isEqualTo("/nikk");
        assertThat(Pointer.to("", "address_2")).isEqualTo("/address_2");
        assertThat(Pointer.to("", Draft.NIK)).isEmpty();
        assertThat(Pointer.to("", "3216-0145-0304-0001")).isEmpty();
        assertThat(Pointer.to("/monthlyWage", "a/b")).isEqualTo("/monthlyWage");
        assertThat(Pointer.to("", "")).isEmpty();
        assertThat(Pointer.to("", "x".repeat(41))).isEmpty();
    }
}
