package id.satunaker.ingest;

import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.ParticipantStatus;
import id.satunaker.schemas.event.RecordKind;
import id.satunaker.schemas.region.Regions;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A participant and its agreement, as the participants file has them.
 *
 * @param id 1 to 64 of {@code A-Z a-z 0-9 . _ : -}; the {@code participant_id} of its tokens
 * @param name as people read it
 * @param kind region, company or ministry
 * @param regions dotted Kemendagri codes, or {@code *} for all
 * @param recordKinds job-seeker, vacancy, placement
 * @param agreementNumber of the signed agreement
 * @param signedOn first day on which it is in force
 * @param endsOn first day on which it is no longer in force; open-ended unless given
 * @param status test (answered, never published), live or suspended (refused)
 */
record ParticipantProperties(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}") String id,

        @NotBlank String name,
        @NotNull ParticipantKind kind,
        @NotEmpty List<String> regions,
        @NotEmpty List<RecordKind> recordKinds,
        @NotBlank String agreementNumber,
        @NotNull LocalDate signedOn,
        @Nullable LocalDate endsOn,
        @NotNull ParticipantStatus status) {
    private static final String EVERYWHERE = "*";

    /**
     * As it is published.
     *
     * @throws IllegalArgumentException if a region does not exist or a word is none of the known ones
     */
    Participant participant() {
        regions.stream()
                .filter(code -> !code.equals(EVERYWHERE) && !Regions.isRegion(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new IllegalArgumentException(id + ": " + code + " is no kabupaten or kota");
                });
        if (kind == ParticipantKind._U || status == ParticipantStatus._U || recordKinds.contains(RecordKind._U)) {
            throw new IllegalArgumentException(id + ": _U is no kind, record kind or status");
        }
        if (endsOn != null && endsOn.isBefore(signedOn)) {
            throw new IllegalArgumentException(id + ": the agreement ends before it begins");
        }
        return Participant.newBuilder()
                .setParticipantId(id)
                .setName(name)
                .setKind(kind)
                .setRegions(regions)
                .setRecordKinds(recordKinds)
                .setAgreementNumber(agreementNumber)
                .setSignedOn(signedOn)
                .setEndsOn(endsOn)
                .setStatus(status)
                .build();
    }
}
