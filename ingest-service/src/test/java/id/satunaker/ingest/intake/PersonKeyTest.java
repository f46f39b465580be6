package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.schemas.event.RecordKind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PersonKeyTest {

    /** By {@code printf 3216014503040001 | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef}. */
    @Test
    void isHmacSha256InLowerCaseHex() {
        var submission = (Submission.OfJobSeeker) Examiner.examine(RecordKind.JOB_SEEKER, Draft.jobSeeker());

        assertThat(submission.event().getPersonId())
                .isEqualTo("1c6d58dc0469c2fd80399a2aec81d15c04fa569d273d4cfc2d1fb64fea54a10c");
        assertThat(submission.event().getEnvelope().getPersonKeyVersion()).isEqualTo(7);
    }

    @Test
    void refusesAShortSecretAndAVersionBelowOne() {
        byte[] tooShort = "0123456789abcdef0123456789abcde".getBytes(StandardCharsets.US_ASCII);
        byte[] longEnough = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> new PersonKey(1, tooShort)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonKey(0, longEnough)).isInstanceOf(IllegalArgumentException.class);
    }
}
