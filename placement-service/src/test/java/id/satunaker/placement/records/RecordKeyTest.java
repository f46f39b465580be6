package id.satunaker.placement.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordKeyTest {

    @Test
    void readsWhatItWrites() {
        RecordKey key = new RecordKey("kab-bekasi", "v:2025.01_7");

        assertThat(RecordKey.parse(key.toString())).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "a", "a/", "/b", "a/b/c", "a/b c", "a/b\n", "é/b"})
    void refusesWhatIsNoKey(String text) {
        assertThat(RecordKey.parse(text)).isEmpty();
    }

    @Test
    void boundsTheLengthOfAnId() {
        assertThat(RecordKey.isId("x".repeat(64))).isTrue();
        assertThat(RecordKey.isId("x".repeat(65))).isFalse();
    }
}
