package id.satunaker.ingest.http;

import id.satunaker.ingest.Issuer;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The ways in which tests of a slice post job seekers, and what every problem has. */
@WebFluxTest(
        controllers = IntakeController.class,
        properties = {"satunaker.ingest.http.max-body=4KB", "spring.http.codecs.max-in-memory-size=8MB"})
abstract class PostsJobSeekers extends OnIntakeSlice {
    static final String GOOD = """
            {"recordId":"R-1","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00+07:00",\
            "nik":"3216014503040001","registeredOn":"2025-01-10"}""";
    static final String BAD = GOOD.replace("3216014503040001", "3216014513040001");

    final Issuer issuer = IntakeSlice.ISSUER;

    static WebTestClient.BodyContentSpec expectProblem(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return answer.expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.detail")
                .isNotEmpty()
                .jsonPath("$.received")
                .isNumber()
                .jsonPath("$.accepted")
                .isNumber()
                .jsonPath("$.rejected")
                .isNumber()
                .jsonPath("$.retry")
                .isNumber()
                .jsonPath("$.results")
                .isArray();
    }

    ResponseSpec post(String uri, String body) {
        return post(uri, body, issuer.token("kab-bekasi", "32.16"));
    }

    ResponseSpec post(String uri, String body, String token) {
        return client.post()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    ResponseSpec send(HttpMethod method, String uri, String body) {
        return client.method(method)
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(issuer.token("kab-bekasi", "32.16")))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    ResponseSpec postLines(String body) {
        return postLines("/v1/job-seekers", body);
    }

    ResponseSpec postLines(String uri, String body) {
        return client.post()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(issuer.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_NDJSON_VALUE)
                .bodyValue(body.getBytes())
                .exchange();
    }
}
