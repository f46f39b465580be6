package id.satunaker.ingest.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes the pages of the form, with a policy by which a browser loads and runs nothing else. */
final class FormWriter {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final byte[] style;

    FormWriter() {
        FormTexts.read();
        try {
            this.style = new ClassPathResource("form.css", FormWriter.class).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Mono<Void> style(ServerWebExchange exchange) {
        return write(exchange, HttpStatus.OK, CSS, style);
    }

    Mono<Void> form(ServerWebExchange exchange) {
        FormTexts texts = texts(exchange);
        return write(exchange, HttpStatus.OK, new FormPage(texts).form());
    }

    Mono<Void> refusal(ServerWebExchange exchange, Refusal refusal) {
        FormPage page = new FormPage(texts(exchange));
        return write(exchange, refusal.status(), page.answer(refusal.detail(), Answer.NONE, List.of()));
    }

    Mono<Void> outcome(ServerWebExchange exchange, Outcome outcome) {
        FormTexts texts = texts(exchange);
        String headline = outcome.refusal()
                .map(Refusal::detail)
                .orElseGet(() -> texts.text(outcome.upload().wants().storesNothing() ? "checked" : "sent"));
        String page = new FormPage(texts).answer(headline, outcome.tally().answer(), outcome.headerErrors());
        return write(exchange, outcome.status(), page);
    }

    private static FormTexts texts(ServerWebExchange exchange) {
        String asked = exchange.getRequest().getQueryParams().getFirst("lang");
        return FormTexts.of(asked, exchange.getRequest().getHeaders());
    }

    private static Mono<Void> write(ServerWebExchange exchange, HttpStatus status, String page) {
        exchange.getResponse().getHeaders().set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return write(exchange, status, HTML, page.getBytes(StandardCharsets.UTF_8));
    }

    private static Mono<Void> write(ServerWebExchange exchange, HttpStatus status, MediaType type, byte[] bytes) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(type);
        response.getHeaders().setContentLength(bytes.length);
        response.getHeaders().set("Content-Security-Policy", POLICY);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
    }
}
