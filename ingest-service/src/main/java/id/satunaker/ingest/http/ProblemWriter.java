package id.satunaker.ingest.http;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers problems where no controller does: before one is reached, and after one failed. Accept is not asked. */
final class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        Texts.read();
        this.json = json;
    }

    Mono<Void> write(ServerWebExchange exchange, Refusal refusal) {
        ServerHttpResponse response = exchange.getResponse();
        Texts texts = Texts.of(exchange.getRequest().getHeaders());
        byte[] body = json.writeValueAsBytes(Problem.of(refusal, Answer.NONE, List.of(), texts));
        response.setStatusCode(refusal.status());
        response.getHeaders().putAll(Responses.headers(MediaType.APPLICATION_PROBLEM_JSON, texts.language()));
        response.getHeaders().setContentLength(body.length);
        response.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
