package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.schemas.event.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonKeyTest {
    private static final byte[] FIRST = bytes("0123456789abcdef0123456789abcdef");
    private static final byte[] SECOND = bytes("fedcba9876543210fedcba9876543210");
    private static final byte[] THIRD = bytes("00112233445566778899aabbccddeeff");

    /** By {@code printf 3216014503040001 | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef}. */
    private static final String OF_FIRST = "1c6d58dc0469c2fd80399a2aec81d15c04fa569d273d4cfc2d1fb64fea54a10c";

    /** By {@code printf 1c6d58dc... | openssl dgst -sha256 -hmac fedcba9876543210fedcba9876543210}. */
    private static final String OF_BOTH = "2826b4765a96e67e47b8ba3c6d4fa6e08572120d3ba4d92b51d66031ad7f6fa5";

    private static final PersonNumber NIK = Nik.in(new Fields(Draft.jobSeeker().item()));

    @Test
    void isHmacSha256InLowerCaseHex() {
        var submission = (Submission.OfJobSeeker) Examiner.examine(RecordKind.JOB_SEEKER, Draft.jobSeeker());

        assertThat(submission.event().getPersonId()).isEqualTo(OF_FIRST);
        assertThat(submission.event().getEnvelope().getPersonKeyVersion()).isEqualTo(7);
    }

    @Test
    void hashesTheHexadecimalTextAgainByEachFurtherSecret() {
        assertThat(new PersonKey(1, List.of(FIRST)).personId(NIK)).isEqualTo(OF_FIRST);
        assertThat(new PersonKey(2, List.of(FIRST, SECOND)).personId(NIK)).isEqualTo(OF_BOTH);
    }

    @Test
    void carriesAPersonIdOverToWhatTheNumberItselfBecomes() {
        PersonKey all = new PersonKey(3, List.of(FIRST, SECOND, THIRD));
        String personId = all.personId(NIK);

        assertThat(all.wrap(OF_FIRST, 1)).isEqualTo(personId);
        assertThat(all.wrap(OF_BOTH, 2)).isEqualTo(personId);
        assertThat(all.wrap(personId, 3)).isEqualTo(personId);
    }

    /** Without its own secret a version is left alone: numbers that come in would become other personIds than it. */
    @Test
    void leadsOnlyFromVersionsWhoseSecretsItHas() {
        PersonKey all = new PersonKey(3, List.of(FIRST, SECOND, THIRD));
        PersonKey lastOnly = new PersonKey(3, List.of(THIRD));

        assertThat(List.of(0, 1, 2, 3, 4).stream().filter(all::leadsFrom)).containsExactly(1, 2, 3);
        assertThat(List.of(0, 1, 2, 3, 4).stream().filter(lastOnly::leadsFrom)).containsExactly(3);
        assertThatThrownBy(() -> lastOnly.wrap(OF_BOTH, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isToldFromAnotherByItsMark() {
        PersonKey key = new PersonKey(2, List.of(FIRST, SECOND));

        assertThat(key.mark()).isEqualTo(new PersonKey(2, List.of(FIRST, SECOND)).mark());
        assertThat(key.mark()).isNotEqualTo(new PersonKey(2, List.of(FIRST, THIRD)).mark());
        assertThat(key.mark()).isNotEqualTo(new PersonKey(2, List.of(THIRD, SECOND)).mark());
    }

    @Test
    void refusesAShortSecretAndAVersionBelowItsSecrets() {
        byte[] tooShort = bytes("0123456789abcdef0123456789abcde");

        assertThatThrownBy(() -> new PersonKey(1, List.of(tooShort))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonKey(2, List.of(FIRST, tooShort)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonKey(0, List.of(FIRST))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonKey(1, List.of(FIRST, SECOND))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonKey(1, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
