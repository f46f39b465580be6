package id.satunaker.ingest;

import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.ParticipantStatus;
import id.satunaker.schemas.event.RecordKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Agreements of tests, and the file that holds them. */
public final class Participants {
    private Participants() {}

    /** A live participant with all kinds of record, agreed since 2024. */
    public static Participant live(String id, String... regions) {
        return Participant.newBuilder()
                .setParticipantId(id)
                .setName("Participant " + id)
                .setKind(ParticipantKind.REGION)
                .setRegions(List.of(regions))
                .setRecordKinds(List.of(RecordKind.JOB_SEEKER, RecordKind.VACANCY, RecordKind.PLACEMENT))
                .setAgreementNumber("TEST/" + id)
                .setSignedOn(LocalDate.of(2024, 1, 1))
                .setStatus(ParticipantStatus.LIVE)
                .build();
    }

    /** The ministry, of all regions. */
    public static Participant ministry(String id) {
        return Participant.newBuilder(live(id, "*"))
                .setKind(ParticipantKind.MINISTRY)
                .build();
    }

    /** A new participants file in a folder of its own. */
    public static Path file(Participant... participants) {
        try {
            Path file = Files.createTempDirectory("participants").resolve("participants.yaml");
            file.toFile().deleteOnExit();
            return write(file, participants);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the file in one step, as an editor or a config map does. */
    public static Path write(Path file, Participant... participants) throws IOException {
        String yaml = List.of(participants).stream().map(Participants::yaml).collect(Collectors.joining());
        Path unfinished = file.resolveSibling("unfinished.yaml");
        Files.writeString(unfinished, "satunaker.ingest.participants:\n" + yaml);
        return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String yaml(Participant participant) {
        return """
                - id: %s
                  name: "%s"
                  kind: %s
                  regions: [%s]
                  record-kinds: [%s]
                  agreement-number: %s
                  signed-on: %s
                  status: %s
                """.formatted(
                                participant.getParticipantId(),
                                participant.getName(),
                                word(participant.getKind()),
                                participant.getRegions().stream()
                                        .map(code -> "\"" + code + "\"")
                                        .collect(Collectors.joining(", ")),
                                participant.getRecordKinds().stream()
                                        .map(Participants::word)
                                        .collect(Collectors.joining(", ")),
                                participant.getAgreementNumber(),
                                participant.getSignedOn(),
                                word(participant.getStatus()))
                + (participant.getEndsOn() == null ? "" : "  ends-on: " + participant.getEndsOn() + "\n");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
