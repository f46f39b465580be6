package id.satunaker.ingest.http;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes the pages of the form, in Indonesian unless English is asked for. */
final class FormWriter {
    private final HtmlWriter html = new HtmlWriter();

    Mono<Void> style(ServerWebExchange exchange) {
        return html.style(exchange);
    }

    Mono<Void> form(ServerWebExchange exchange) {
        Texts texts = texts(exchange);
        return html.write(exchange, HttpStatus.OK, new FormPage(texts).form(), texts.language());
    }

    Mono<Void> refusal(ServerWebExchange exchange, Refusal refusal) {
        Texts texts = texts(exchange);
        String page = new FormPage(texts).answer(texts.detail(refusal), Answer.NONE, List.of());
        return html.write(exchange, refusal.status(), page, texts.language());
    }

    Mono<Void> outcome(ServerWebExchange exchange, Outcome outcome) {
        Texts texts = texts(exchange);
        String headline = outcome.refusal()
                .map(texts::detail)
                .orElseGet(() -> texts.word(outcome.upload().wants().storesNothing() ? "form.checked" : "form.sent"));
        Answer answer = outcome.tally().standing().answer(texts);
        String page = new FormPage(texts).answer(headline, answer, outcome.headerErrors(texts));
        return html.write(exchange, outcome.status(), page, texts.language());
    }

    static Texts texts(ServerWebExchange exchange) {
        return HtmlWriter.texts(exchange, Language.INDONESIAN);
    }
}
