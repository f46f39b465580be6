package id.satunaker.analytics.page;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody, without a token at first, who may compare pages with the API's answers. */
record Visitor(WebTestClient client) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    Visitor with(String token) {
        return new Visitor(client.mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build());
    }

    Html page(String address) {
        return page(address, HttpStatus.OK);
    }

    Html page(String address, HttpStatus status) {
        return new Html(client.get()
                .uri(URI.create(address))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("text/html;charset=UTF-8")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    JsonNode api(String address) {
        return JSON.readTree(get(address).getResponseBody());
    }

    EntityExchangeResult<String> get(String address) {
        return client.get()
                .uri(URI.create(address))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
    }
}
