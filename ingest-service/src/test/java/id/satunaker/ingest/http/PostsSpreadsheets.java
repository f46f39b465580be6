package id.satunaker.ingest.http;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The ways in which tests of a slice post spreadsheets of job seekers. */
@WebFluxTest(controllers = IntakeController.class, properties = "spring.http.codecs.max-in-memory-size=64MB")
abstract class PostsSpreadsheets extends OnIntakeSlice {
    static final String URI = "/v1/job-seekers?recordedAt=2025-01-10T08:00:00%2B07:00";
    static final String HEADER = "id_catatan;kode_wilayah;nik;tanggal_daftar\r\n";
    static final String GOOD = "R-1;32.16;3216014503040001;10/01/2025\r\n";
    static final String BAD = "=R;32.16;3216014513040001;10/01/2025\r\n";

    ResponseSpec post(String uri, String accept, String body) {
        return send(uri, "text/csv", accept, body.getBytes(StandardCharsets.UTF_8));
    }

    ResponseSpec send(String uri, String type, String accept, byte[] body) {
        return client.post()
                .uri(java.net.URI.create(uri))
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.ACCEPT, accept)
                .bodyValue(body)
                .exchange();
    }

    ResponseSpec sendPacked(String type, byte[] body) {
        return client.post()
                .uri("/v1/job-seekers")
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .bodyValue(body)
                .exchange();
    }

    static String body(ResponseSpec answer) {
        byte[] bytes = answer.expectBody().returnResult().getResponseBody();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
