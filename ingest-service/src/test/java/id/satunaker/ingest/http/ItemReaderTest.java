package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.intake.Item;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemReaderTest {
    private final ItemReader reader = new ItemReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "{",
                "{\"a\":1",
                "{\"a\":1}}",
                "[{}] {}",
                "{} x",
                "nul",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{a:1}",
                "{'a':1}",
                "[{},]",
                "[{\"a\":\"3216014503040001]"
            })
    void readsNoBodyThatIsNotJson(String body) {
        Optional<List<Item>> items = reader.readBody(bytes(body));

        assertThat(items.filter(list -> !list.isEmpty())).isEmpty();
    }

    @Test
    void readsABodyOfOneObjectOrAnArray() {
        assertThat(reader.readBody(bytes(" {\"a\":1} \n")).orElseThrow()).hasSize(1);
        assertThat(reader.readBody(bytes("[{},{},3,[4],\"x\",null]")).orElseThrow())
                .hasSize(6);
        assertThat(reader.readBody(bytes("[]")).orElseThrow()).isEmpty();
        assertThat(reader.readBody(bytes("\uFEFF{}")).orElseThrow()).hasSize(1);
    }

    @Test
    void readsNothingNestedDeeperThanAnyItem() {
        assertThat(reader.readBody(bytes("[".repeat(100_000)))).isEmpty();
        assertThat(reader.readBody(bytes("{\"a\":".repeat(50) + "1" + "}".repeat(50))))
                .isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
