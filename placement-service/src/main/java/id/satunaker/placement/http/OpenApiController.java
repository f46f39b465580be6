package id.satunaker.placement.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the description of this service, as OpenAPI 3.1, to anyone. */
@RestController
class OpenApiController {
    static final String PATH = "/v3/api-docs";

    private final byte[] document;

    OpenApiController() {
        try {
            this.document = new ClassPathResource("openapi.json", OpenApiController.class).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }
}
