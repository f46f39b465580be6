package id.satunaker.placement.http;

import static id.satunaker.placement.Tokens.participant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"satunaker.placement.http.threads=1", "satunaker.placement.http.queue=1"})
class OverloadTest extends Slice {
    private static final String TOKEN = participant("kab-bekasi");

    /** One takes the thread, one waits for it, and the third is refused while the others still wait. */
    @Test
    void answers503AtOnceToWhatFindsNoRoomAndServesOnAfterwards() {
        List<CompletableFuture<Integer>> slow = Stream.generate(() -> CompletableFuture.supplyAsync(this::getSlow))
                .limit(3)
                .toList();

        Object first =
                CompletableFuture.anyOf(slow.toArray(CompletableFuture[]::new)).join();
        ListedRecords.RELEASE.countDown();

        assertThat(first).isEqualTo(503);
        assertThat(slow.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 200, 503);
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
