package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

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
        Optional<JsonItems> items = reader.readBody(bytes(body));

        assertThat(items.filter(read -> read.count() > 0)).isEmpty();
    }

    @Test
    void readsABodyOfOneObjectOrAnArray() {
        assertThat(count(" {\"a\":1} \n")).isEqualTo(1);
        assertThat(count("[{},{},3,[4],\"x\",null]")).isEqualTo(6);
        assertThat(count("[]")).isZero();
        assertThat(count("\uFEFF{}")).isEqualTo(1);
    }

    @Test
    void readsNoMoreAtOnceThanABatch() {
        JsonItems small =
                reader.readBody(bytes("[" + "{},".repeat(1_200) + "{}]")).orElseThrow();
        String item = "{\"a\":\"" + "x".repeat(30_000) + "\"}";
        JsonItems large = reader.readBody(bytes("[" + (item + ",").repeat(4) + item + "]"))
                .orElseThrow();

        assertThat(small).extracting(List::size).containsExactly(500, 500, 201);
        assertThat(large).extracting(List::size).containsExactly(3, 2);
    }

    @Test
    void readsNoItemOfMoreMembersThanMemoryHasRoomFor() {
        String members = "\"a\":{\"b\":1},".repeat(500);

        assertThat(count("{" + members.substring(0, members.length() - 1) + "}"))
                .isEqualTo(1);
        assertThat(reader.readBody(bytes("{" + members + "\"c\":1}"))).isEmpty();
    }

    @Test
    void readsNothingNestedDeeperThanAnyItem() {
        assertThat(reader.readBody(bytes("[".repeat(100_000)))).isEmpty();
        assertThat(reader.readBody(bytes("{\"a\":".repeat(50) + "1" + "}".repeat(50))))
                .isEmpty();
    }

    private int count(String body) {
        return reader.readBody(bytes(body)).map(JsonItems::count).orElse(-1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
