package id.satunaker.ingest.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Hands out the description of this service, to anyone: as OpenAPI 3.1, and as a page, which is made when first asked for. */
@RestController
class OpenApiController {
    private final byte[] document;
    private final Mono<String> page;
    private final HtmlWriter html = new HtmlWriter();

    OpenApiController(JsonMapper json) {
        try {
            this.document = new ClassPathResource("openapi.json", OpenApiController.class).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.page = Mono.fromSupplier(() -> new ApiPage(json.readTree(document)).html())
                .cache();
    }

    @GetMapping("/v3/api-docs")
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }

    /** In English, as the description is. */
    @GetMapping("/docs")
    Mono<Void> page(ServerWebExchange exchange) {
        return page.flatMap(content -> html.write(exchange, HttpStatus.OK, content, Language.ENGLISH));
    }
}
