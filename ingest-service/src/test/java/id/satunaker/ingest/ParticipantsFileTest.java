package id.satunaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.RecordKind;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipantsFileTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @TempDir
    private Path folder;

    @Test
    void readsWhatWasAgreed() {
        Participant ended = Participant.newBuilder(Participants.live("pt-maju", "32.16", "32.73"))
                .setRecordKinds(List.of(RecordKind.VACANCY))
                .setEndsOn(LocalDate.of(2026, 1, 1))
                .build();
        Participant ministry = Participants.live("kemnaker", "*");

        assertThat(read(Participants.file(ended, ministry))).containsExactly(ended, ministry);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: kab-bekasi         | id: kab bekasi      | id must match
            kind: region           | kind: city          | kind
            "32.16"                | "3216"              | 3216 is no kabupaten or kota
            "32.16"                | "99.99"             | 99.99 is no kabupaten or kota
            vacancy                | vacancys            | record-kinds
            signed-on: 2024-01-01  | signed-on: yesterday| signed-on
            status: live           | status: asleep      | status
            status: live           | statuses: live      | statuses
            status: live           | name: x             | duplicate key
            kind: region           | kind: _u            | is no kind
            """)
    void saysWhatIsWrong(String good, String bad, String message) throws IOException {
        Path file = Participants.file(Participants.live("kab-bekasi", "32.16"));
        String yaml = Files.readString(file);
        assertThat(yaml).contains(good);
        Files.writeString(file, yaml.replace(good, bad));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesTheSameParticipantTwiceAndAnEndBeforeTheBeginning() {
        Participant bekasi = Participants.live("kab-bekasi", "32.16");
        Participant backwards = Participant.newBuilder(bekasi)
                .setEndsOn(LocalDate.of(2023, 1, 1))
                .build();

        assertThatThrownBy(() -> read(Participants.file(bekasi, bekasi))).hasMessageContaining("more than once");
        assertThatThrownBy(() -> read(Participants.file(backwards))).hasMessageContaining("ends before it begins");
    }

    @Test
    void refusesAFileThatIsNotThereOrHoldsNoList() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "");

        assertThatThrownBy(() -> read(folder.resolve("absent.yaml"))).hasMessageContaining("absent.yaml");
        assertThatThrownBy(() -> read(empty)).hasMessageContaining("has no list satunaker.ingest.participants");
    }

    private static List<Participant> read(Path file) {
        return new ParticipantsFile(file, VALIDATOR).read();
    }
}
