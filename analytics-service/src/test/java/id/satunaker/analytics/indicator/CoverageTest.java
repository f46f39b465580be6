package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.ParticipantStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Who has signed, who was heard from, and what REG_UR and COVERAGE make of it. */
class CoverageTest {
    private static final LocalDate SIGNED = LocalDate.of(2025, 3, 1);

    private final References references = References.NONE
            .with(government("bekasi", "32.16", rest -> {}))
            .with(government("bandung", "32.73", rest -> rest.setEndsOn(SIGNED.plusDays(10))))
            .with(government("test", "32.13", rest -> rest.setStatus(ParticipantStatus.TEST)))
            .with(government("company", "32.04", rest -> rest.setKind(ParticipantKind.COMPANY)));

    @Test
    void onlyGovernmentsWhoseAgreementIsInForceAreSignatories() {
        assertThat(references.signatories("32", SIGNED.minusDays(1))).isEmpty();
        assertThat(references.signatories("32", SIGNED)).containsOnlyKeys("32.16", "32.73");
        assertThat(references.signatories("ID", SIGNED.plusDays(10))).containsOnlyKeys("32.16");
        assertThat(references.signatories("12", SIGNED)).isEmpty();
    }

    @Test
    void coverageIsOfTheSignatoriesOfEachDayAndOfThreeDays() {
        Counts counts =
                CountedBy.hand("32.16").heard("bekasi", SIGNED.plusDays(2)).figures();
        List<Value> days = new Evaluation(counts, references)
                .series(Indicator.COVERAGE, new Range("32", SIGNED.minusDays(1), SIGNED.plusDays(10)));

        assertThat(days)
                .extracting(value -> String.valueOf(value.value()))
                .containsExactly(
                        "null", "0.0000", "0.0000", "0.5000", "0.5000", "0.5000", "0.0000", "0.0000", "0.0000",
                        "0.0000", "0.0000", "0.0000");
        assertThat(days.get(3).denominator()).isEqualTo(BigDecimal.valueOf(2));
        assertThat(days.get(11).denominator()).isEqualTo(BigDecimal.ONE);
    }

    private static Participant government(String id, String region, Consumer<Participant.Builder> rest) {
        Participant.Builder participant = Participant.newBuilder()
                .setParticipantId(id)
                .setName(id)
                .setKind(ParticipantKind.REGION)
                .setRegions(List.of(region))
                .setRecordKinds(List.of())
                .setAgreementNumber("1")
                .setSignedOn(SIGNED)
                .setStatus(ParticipantStatus.LIVE);
        rest.accept(participant);
        return participant.build();
    }
}
