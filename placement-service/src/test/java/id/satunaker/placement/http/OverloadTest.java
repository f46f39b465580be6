package id.satunaker.placement.http;

import static id.satunaker.placement.Tokens.participant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"satunaker.placement.http.threads=1", "satunaker.placement.http.queue=1"})
class OverloadTest extends Slice {
    private static final String TOKEN = participant("kab-bekasi");

    /** One has the thread, one waits for it, and the third is refused while both still wait. */
    @Test
    void answers503AtOnceToWhatFindsNoRoomAndServesOnAfterwards() throws Exception {
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(this::getSlow);
        assertThat(ListedRecords.READING.await(20, TimeUnit.SECONDS)).isTrue();
        List<CompletableFuture<Integer>> others = Stream.generate(() -> CompletableFuture.supplyAsync(this::getSlow))
                .limit(2)
                .toList();

        Object soonest = CompletableFuture.anyOf(others.toArray(CompletableFuture[]::new))
                .join();
        ListedRecords.RELEASE.countDown();

        assertThat(soonest).isEqualTo(503);
        assertThat(first.join()).isEqualTo(200);
        assertThat(others.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 503);
        get(TOKEN, "/v1/job-seekers/kab-bekasi/live").expectStatus().isOk();
    }

    private int getSlow() {
        var answer = get(TOKEN, "/v1/job-seekers/kab-bekasi/slow").returnResult(String.class);
        if (answer.getStatus().isError()) {
            assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                    .isEqualTo("2");
        }
        return answer.getStatus().value();
    }
}
