package id.satunaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotationApplicationTest {
    /** Else the service would start in the middle of a rotation. */
    @ParameterizedTest
    @ValueSource(strings = {"--rotate-person-key", "--rotate-person-key=true", "--rotate-person-key="})
    void isAskedForHoweverItsOptionIsWritten(String option) {
        assertThat(RotationApplication.isAskedFor("--server.port=0", option)).isTrue();
    }

    @Test
    void isNotAskedForByAnythingElse() {
        assertThat(RotationApplication.isAskedFor("rotate-person-key", "--rotate", "--server.port=0"))
                .isFalse();
    }
}
