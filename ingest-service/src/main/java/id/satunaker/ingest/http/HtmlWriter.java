package id.satunaker.ingest.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes pages, with a policy by which a browser loads and runs nothing else. */
final class HtmlWriter {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final byte[] style;

    HtmlWriter() {
        try {
            this.style = new ClassPathResource("form.css", HtmlWriter.class).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By a link on the page, else by what the browser prefers. */
    static Texts texts(ServerWebExchange exchange, Language otherwise) {
        String asked = exchange.getRequest().getQueryParams().getFirst("lang");
        return Texts.in(
                asked == null
                        ? Language.of(exchange.getRequest().getHeaders(), otherwise)
                        : Language.of(asked, otherwise));
    }

    Mono<Void> style(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setContentType(CSS);
        return write(exchange, HttpStatus.OK, style);
    }

    Mono<Void> write(ServerWebExchange exchange, HttpStatus status, String page, Language language) {
        exchange.getResponse().getHeaders().putAll(Responses.headers(HTML, language));
        return write(exchange, status, page.getBytes(StandardCharsets.UTF_8));
    }

    private static Mono<Void> write(ServerWebExchange exchange, HttpStatus status, byte[] bytes) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentLength(bytes.length);
        response.getHeaders().set("Content-Security-Policy", POLICY);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
    }
}
