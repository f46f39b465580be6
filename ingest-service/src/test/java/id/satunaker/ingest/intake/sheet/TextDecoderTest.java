package id.satunaker.ingest.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextDecoderTest {
    private static final String TEXT = "nik;Pâtissier – café 日本 \uD83D\uDE00\n";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Stream<Arguments> encodings() {
        String marked = "\uFEFF" + TEXT;
        String western = "nik;Pâtissier – café\n";
        return Stream.of(
                Arguments.of(TEXT.getBytes(StandardCharsets.UTF_8), null, TEXT),
                Arguments.of(marked.getBytes(StandardCharsets.UTF_8), null, TEXT),
                Arguments.of(marked.getBytes(StandardCharsets.UTF_8), WINDOWS, TEXT),
                Arguments.of(marked.getBytes(StandardCharsets.UTF_16LE), null, TEXT),
                Arguments.of(marked.getBytes(StandardCharsets.UTF_16BE), null, TEXT),
                Arguments.of(TEXT.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE, TEXT),
                Arguments.of(western.getBytes(WINDOWS), null, western),
                Arguments.of(western.getBytes(WINDOWS), WINDOWS, western),
                Arguments.of(new byte[] {'a'}, null, "a"),
                Arguments.of(new byte[0], null, ""));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void readsTheSameTextHoweverTheBytesAreCut(byte[] bytes, @Nullable Charset stated, String text) {
        for (int first = 0; first <= bytes.length; first++) {
            for (int second = first; second <= bytes.length; second++) {
                TextDecoder decoder = new TextDecoder(stated);
                String decoded = decoder.decode(Arrays.copyOf(bytes, first), false)
                        + decoder.decode(Arrays.copyOfRange(bytes, first, second), false)
                        + decoder.decode(Arrays.copyOfRange(bytes, second, bytes.length), true);
                assertThat(decoded).as("cut at %d and %d", first, second).isEqualTo(text);
            }
        }
    }

    @Test
    void marksWhatCannotBeDecoded() {
        assertThat(decoded(new byte[] {(byte) 0xC3, (byte) 0xA9, 'a', (byte) 0xE9, 'b'}))
                .isEqualTo("éa\uFFFDb");
        assertThat(decoded(new byte[] {'a', (byte) 0x81, 'b'})).isEqualTo("a\uFFFDb");
        assertThat(decoded(new byte[] {(byte) 0xC3, (byte) 0xA9, (byte) 0xC3})).isEqualTo("é\uFFFD");
    }

    private static String decoded(byte[] bytes) {
        return new TextDecoder(null).decode(bytes, true);
    }
}
