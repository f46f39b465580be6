package id.satunaker.ingest.http;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes what an upload has come to: its answer as JSON, or the file of its rejected rows. Accept is asked for no more. */
final class AnswerWriter {
    static final String WRITTEN = "Satunaker-Written";

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final JsonMapper json;
    private final Responses responses;

    AnswerWriter(JsonMapper json, Responses responses) {
        this.json = json;
        this.responses = responses;
    }

    Mono<Void> write(ServerWebExchange exchange, Outcome outcome) {
        RejectedRows rejected = outcome.upload().rejected();
        Texts texts = rejected == null ? texts(exchange) : rejected.texts();
        outcome.writtenText()
                .ifPresent(text -> exchange.getResponse().getHeaders().set(WRITTEN, text));
        ResponseEntity<Object> answer = responses.of(outcome, texts);
        if (rejected == null || !outcome.hasRejectedRows()) {
            return write(exchange, answer);
        }
        ServerHttpResponse response = headed(exchange, answer);
        response.getHeaders().setContentType(CSV);
        response.getHeaders().set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-rows.csv\"");
        return response.writeWith(rejected.content());
    }

    /** A request of which nothing was read. */
    Mono<Void> write(ServerWebExchange exchange, Refusal refusal) {
        return write(exchange, responses.refused(refusal, texts(exchange)));
    }

    Mono<Void> write(ServerWebExchange exchange, Progress progress) {
        Texts texts = texts(exchange);
        return write(
                exchange,
                ResponseEntity.ok()
                        .headers(Responses.headers(MediaType.APPLICATION_JSON, texts.language()))
                        .body(progress.latest(texts)));
    }

    private static Texts texts(ServerWebExchange exchange) {
        return Texts.of(exchange.getRequest().getHeaders());
    }

    private Mono<Void> write(ServerWebExchange exchange, ResponseEntity<Object> answer) {
        ServerHttpResponse response = headed(exchange, answer);
        byte[] bytes = json.writeValueAsBytes(Objects.requireNonNull(answer.getBody()));
        response.getHeaders().setContentLength(bytes.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
    }

    private static ServerHttpResponse headed(ServerWebExchange exchange, ResponseEntity<Object> answer) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(answer.getStatusCode());
        response.getHeaders().putAll(answer.getHeaders());
        return response;
    }
}
