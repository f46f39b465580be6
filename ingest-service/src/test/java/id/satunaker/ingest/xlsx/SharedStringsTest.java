package id.satunaker.ingest.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SharedStringsTest {

    @Test
    void holdsNoMoreThanMemoryHasRoomForHoweverShortTheyAre() throws IOException {
        assertThat(SharedStrings.read(part(500_000)).get("499999")).isEmpty();
        assertThatThrownBy(() -> SharedStrings.read(part(1_000_000))).isInstanceOf(DamagedException.class);
    }

    private static Xml part(int texts) throws IOException {
        String part = "<sst>" + "<si/>".repeat(texts) + "</sst>";
        return new Xml(new ByteArrayInputStream(part.getBytes(StandardCharsets.US_ASCII)));
    }
}
