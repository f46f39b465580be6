package id.satunaker.placement.http;

import id.satunaker.placement.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The HTTP edge alone, with real tokens. */
@WebFluxTest
@Import({
    HttpConfiguration.class,
    ListedRecords.class,
    ListedLinks.class,
    ListedMatches.class,
    ListedLetters.class,
    ListedQuality.class
})
abstract class Slice {
    @Autowired
    WebTestClient client;

    @DynamicPropertySource
    static void key(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.public-key-location", Tokens::publicKeyLocation);
    }

    WebTestClient.ResponseSpec get(String token, String uri, Object... variables) {
        return client.get()
                .uri(uri, variables)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    static WebTestClient.BodyContentSpec expectProblem(WebTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.trace")
                .doesNotExist();
    }
}
