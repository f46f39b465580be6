package id.satunaker.ingest.http;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Explains the codes of answers, to anyone: the {@code type} of a problem is an address here. */
@RestController
class ProblemController {
    static final String PATH = "/problems";

    private final HtmlWriter html = new HtmlWriter();

    @GetMapping(PATH)
    Mono<Void> all(ServerWebExchange exchange) {
        Texts texts = HtmlWriter.texts(exchange, Language.ENGLISH);
        return html.write(exchange, HttpStatus.OK, new ProblemPage(texts).all(), texts.language());
    }

    @GetMapping(PATH + "/{code}")
    Mono<Void> one(ServerWebExchange exchange, @PathVariable String code) {
        Texts texts = HtmlWriter.texts(exchange, Language.ENGLISH);
        Optional<String> page = new ProblemPage(texts).one(code);
        return html.write(
                exchange,
                HttpStatus.OK,
                page.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                texts.language());
    }
}
