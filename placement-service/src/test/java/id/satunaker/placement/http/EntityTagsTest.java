package id.satunaker.placement.http;

import static id.satunaker.placement.Tokens.ministry;
import static id.satunaker.placement.Tokens.participant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

class EntityTagsTest extends Slice {
    private static final String JOB_SEEKER = "/v1/job-seekers/kab-bekasi/live";

    @Autowired
    private ListedAudit audit;

    @ParameterizedTest
    @ValueSource(
            strings = {
                JOB_SEEKER,
                JOB_SEEKER + "?history=true",
                "/v1/placements/kab-bekasi/live",
                "/v1/vacancies/kab-bekasi/live",
                "/v1/vacancies/kab-bekasi/live/placements",
                "/v1/vacancies",
                "/v1/persons"
            })
    void answers304WithoutABodyToWhoHasItAlready(String path) {
        EntityExchangeResult<byte[]> first = ask(ministry(), path, "\"none\"");
        EntityExchangeResult<byte[]> again = ask(ministry(), path, "\"none\", " + tag(first));

        assertThat(first.getStatus().value()).isEqualTo(200);
        assertThat(again.getStatus().value()).isEqualTo(304);
        assertThat(again.getResponseBody()).isNull();
        assertThat(tag(again)).isEqualTo(tag(first));
        assertThat(again.getResponseHeaders().getContentType()).isNull();
    }

    @Test
    void isForTheOneWhoAskedAndAskedForAgain() {
        HttpHeaders headers = ask(ministry(), JOB_SEEKER, "").getResponseHeaders();

        assertThat(headers.getCacheControl()).isEqualTo("no-cache, private");
        assertThat(headers.getVary()).contains("Authorization", "Accept");
        assertThat(tag(ask(participant("kab-bekasi"), JOB_SEEKER, "")))
                .isNotEqualTo(headers.getFirst(HttpHeaders.ETAG));
    }

    @Test
    void auditsWhatIsAnswered304() {
        String tag = tag(ask(ministry(), JOB_SEEKER, ""));
        audit.forget();

        ask(ministry(), JOB_SEEKER, tag);

        assertThat(audit.reads()).hasSize(1);
    }

    @Test
    void answers404ToWhoMayNotSeeWhateverTheTag() {
        String tag = tag(ask(ministry(), JOB_SEEKER, ""));

        assertThat(ask(participant("kota-bandung"), JOB_SEEKER, tag).getStatus().value())
                .isEqualTo(404);
        assertThat(ask(participant("kota-bandung"), JOB_SEEKER, "*").getStatus().value())
                .isEqualTo(404);
    }

    @Test
    void tagsTheSameWithoutABodyForHead() {
        EntityExchangeResult<byte[]> head = client.head()
                .uri(JOB_SEEKER)
                .headers(headers -> headers.setBearerAuth(ministry()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();

        assertThat(tag(head)).isEqualTo(tag(ask(ministry(), JOB_SEEKER, "")));
    }

    private EntityExchangeResult<byte[]> ask(String token, String path, String ifNoneMatch) {
        return client.get()
                .uri(path)
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    headers.set(HttpHeaders.IF_NONE_MATCH, ifNoneMatch);
                })
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static String tag(EntityExchangeResult<?> answer) {
        return Objects.requireNonNull(answer.getResponseHeaders().getFirst(HttpHeaders.ETAG));
    }
}
