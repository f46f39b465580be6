package id.satunaker.ingest.rotation;

import static id.satunaker.ingest.rotation.RotationScene.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.ingest.intake.PersonKey;
import id.satunaker.ingest.intake.Submission;
import id.satunaker.schemas.event.Sex;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Secrets with which persons would end under two personIds are refused before anything is changed. */
class RotationSecretsTest extends OnRotationScene {
    @Test
    void refusesVersionsFromWhichNoSecretLeads() throws Exception {
        scene.store(List.of(StoredPersons.jobSeeker(
                StoredPersons.envelope("R-1", 1).setPersonKeyVersion(3), "%064x".formatted(1), Sex.F)));

        assertThatThrownBy(() -> scene.rotate(true, line -> {}))
                .isInstanceOf(RotationRefusedException.class)
                .hasMessageContaining("[3]");
        assertThat(scene.events()).hasSize(1);
    }

    /** Whoever puts the new secret in the place of the old one, not after it. */
    @Test
    void refusesOneSecretAlone() throws Exception {
        scene.store(StoredPersons.some(3, 1));
        var ends = scene.ends();

        for (int version : List.of(1, 2)) {
            PersonKey replaced = new PersonKey(version, List.of(secret("2")));
            assertThatThrownBy(() -> scene.rotate(replaced, true, line -> {}))
                    .isInstanceOf(RotationRefusedException.class)
                    .hasMessageContaining("one secret only");
        }
        assertThat(scene.ends()).isEqualTo(ends);
    }

    @Test
    void goesOnWithNoOtherSecretsThanItWasBegunWith() throws Exception {
        PersonKey other = new PersonKey(2, List.of(secret("1"), secret("3")));
        List<Submission.OfRecord> before = StoredPersons.some(30, 2);
        scene.store(before);
        assertThatThrownBy(() -> scene.rotate(other, false, RotationSecretsTest::endAfterCarryingOver))
                .isInstanceOf(IllegalStateException.class);
        var ends = scene.ends();

        assertThatThrownBy(() -> scene.rotate(false, line -> {}))
                .isInstanceOf(RotationRefusedException.class)
                .hasMessageContaining("other secrets");

        assertThat(scene.ends()).isEqualTo(ends);
        assertThat(scene.events()).containsAll(before);
    }

    private static void endAfterCarryingOver(String line) {
        if (line.startsWith("all that is carried over")) {
            throw new IllegalStateException("planted");
        }
    }
}
