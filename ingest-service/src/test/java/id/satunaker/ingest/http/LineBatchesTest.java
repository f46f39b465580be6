package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.intake.Item;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;

class LineBatchesTest {
    private static final IngestHttpProperties LIMITS = new IngestHttpProperties(
            DataSize.ofKilobytes(1),
            DataSize.ofKilobytes(100),
            DataSize.ofBytes(100),
            DataSize.ofMegabytes(1),
            2000,
            Duration.ofSeconds(2));

    @Test
    void readsTheSameItemsHoweverTheBodyIsCut() {
        String body = "{\"a\":1}\r\n\n  \n{\"b\":\"é\"}\n\t{}\n{\"last\":true}";

        for (int first = 0; first < body.length(); first++) {
            for (int second = first; second < body.length(); second++) {
                assertThat(items(cut(body, first, second))).hasSize(4);
            }
        }
    }

    @Test
    void readsManyLinesInBatches() {
        String body =
                IntStream.range(0, 1201).mapToObj(i -> "{\"i\":" + i + "}").collect(Collectors.joining("\n"));

        List<Integer> sizes = new ArrayList<>();
        body(Flux.just(body)).batches().toIterable().forEach(batch -> sizes.add(batch.size()));

        assertThat(sizes).containsExactly(500, 500, 200, 1);
    }

    @Test
    void countsNoBlankLine() {
        assertThat(items(Flux.just("\n\r\n \t \n"))).isEmpty();
        assertThat(items(Flux.empty())).isEmpty();
    }

    @Test
    void endsAtALineThatIsTooLong() {
        LineBatches within = body(Flux.just("{}\n" + " ".repeat(40) + "x".repeat(100) + "\n{}\n"));
        LineBatches finished = body(Flux.just("{}\n" + "x".repeat(101) + "\n{}\n"));
        LineBatches unfinished = body(Flux.just("{}\n" + "x".repeat(60), "x".repeat(41), "x\n{}"));

        assertThat(within.batches().flatMapIterable(Batch::items).collectList().block())
                .hasSize(3);
        assertThat(finished.batches()
                        .flatMapIterable(Batch::items)
                        .collectList()
                        .block())
                .hasSize(1);
        assertThat(unfinished
                        .batches()
                        .flatMapIterable(Batch::items)
                        .collectList()
                        .block())
                .hasSize(1);
        assertThat(within.refusal()).isEmpty();
        assertThat(finished.refusal()).contains(Refusal.LINE_TOO_LONG);
        assertThat(unfinished.refusal()).contains(Refusal.LINE_TOO_LONG);
    }

    @Test
    void endsAfterTheMostItemsAndTheMostBytes() {
        LineBatches manyItems = body(Flux.just("{}\n".repeat(2001), "{}\n".repeat(10)));
        LineBatches manyBytes = body(Flux.just(("{" + " ".repeat(97) + "}\n").repeat(1024), "{}\n".repeat(600)));

        assertThat(manyItems.batches().flatMapIterable(Batch::items).count().block())
                .isEqualTo(2000);
        assertThat(manyBytes.batches().flatMapIterable(Batch::items).count().block())
                .isEqualTo(1024);
        assertThat(manyItems.refusal()).contains(Refusal.TOO_MANY_ITEMS);
        assertThat(manyBytes.refusal()).contains(Refusal.BODY_TOO_LARGE);
    }

    @Test
    void readsOnRequestOnly() {
        Random random = new Random(7);
        List<Integer> sent = new ArrayList<>();
        Flux<String> body = Flux.range(0, 1000).doOnNext(sent::add).map(i -> "{\"i\":" + random.nextInt() + "}\n");

        body(body).batches().take(3).blockLast();

        assertThat(sent).hasSizeLessThan(10);
    }

    private static List<Item> items(Flux<String> body) {
        return body(body).batches().flatMapIterable(Batch::items).collectList().block();
    }

    private static Flux<String> cut(String body, int first, int second) {
        return Flux.just(body.substring(0, first), body.substring(first, second), body.substring(second));
    }

    private static LineBatches body(Flux<String> texts) {
        Flux<DataBuffer> buffers =
                texts.map(text -> DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8)));
        return new LineBatches(buffers, new ItemReader(), LIMITS);
    }
}
