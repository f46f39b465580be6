package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Rows that were rejected and are sent back with nothing mended are rejected: what a spreadsheet lost stays lost. */
@WebFluxTest(
        controllers = IntakeController.class,
        properties = {"satunaker.ingest.http.max-stream=2MB", "spring.http.codecs.max-in-memory-size=8MB"})
class RejectedRowsOfCorpusTest extends OnIntakeSlice {
    private static final String CSV = "text/csv";

    static Stream<SpreadsheetCase> cases() throws IOException {
        return SpreadsheetCase.all()
                .filter(file ->
                        !file.errors().isEmpty() && file.code() == null || "items.rejected".equals(file.code()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void areRejectedAgainUnlessTheyAreMended(SpreadsheetCase file) throws IOException {
        EntityExchangeResult<byte[]> rejected = send(file, file.contentType(), file.contentEncoding(), file.bytes());
        assertThat(rejected.getResponseHeaders().getContentType()).matches(MediaType.valueOf(CSV)::isCompatibleWith);
        store.reset();

        EntityExchangeResult<byte[]> again = send(file, CSV, null, rejected.getResponseBody());

        assertThat(again.getStatus().value())
                .as("%s\n%s", file, new String(rejected.getResponseBody()))
                .isEqualTo(422);
        assertThat(store.stored).isEmpty();
    }

    private EntityExchangeResult<byte[]> send(SpreadsheetCase file, String type, String encoding, byte[] body) {
        return client.post()
                .uri(uri -> {
                    uri.path("/v1/" + file.path());
                    file.parameters().forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
                    return uri.build(file.parameters());
                })
                .headers(headers -> {
                    headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16"));
                    headers.set(HttpHeaders.CONTENT_TYPE, type);
                    headers.set(HttpHeaders.ACCEPT, CSV);
                    if (encoding != null) {
                        headers.set(HttpHeaders.CONTENT_ENCODING, encoding);
                    }
                })
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
    }
}
