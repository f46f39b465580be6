package id.satunaker.analytics.http;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One indicator of one area over time, as JSON, as CSV for spreadsheets and as SDMX-CSV 2.0. */
@RestController
class SeriesController {
    private static final String SDMX_CSV = "application/vnd.sdmx.data+csv;version=2.0.0";
    private static final MediaType CSV_UTF8 = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Editions editions;
    private final Audiences audiences;
    private final MinFrame minFrame;
    private final HttpProperties properties;

    SeriesController(Editions editions, Audiences audiences, MinFrame minFrame, HttpProperties properties) {
        this.editions = editions;
        this.audiences = audiences;
        this.minFrame = minFrame;
        this.properties = properties;
    }

    @GetMapping(path = "/v1/series", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<SeriesResponse> json(ServerHttpRequest request, @AuthenticationPrincipal @Nullable Jwt token) {
        return series(request, token).map(series -> SeriesResponse.of(series, properties.notice()));
    }

    @GetMapping(path = "/v1/series", produces = "text/csv")
    Mono<ResponseEntity<String>> csv(ServerHttpRequest request, @AuthenticationPrincipal @Nullable Jwt token) {
        return series(request, token).map(series -> file(CSV_UTF8, series, SeriesCsv.write(series)));
    }

    @GetMapping(path = "/v1/series", produces = SDMX_CSV)
    Mono<ResponseEntity<String>> sdmx(ServerHttpRequest request, @AuthenticationPrincipal @Nullable Jwt token) {
        return series(request, token)
                .map(series -> file(MediaType.parseMediaType(SDMX_CSV), series, SdmxCsv.write(series)));
    }

    private Mono<Series> series(ServerHttpRequest request, @Nullable Jwt token) {
        return minFrame.reached(request, audiences.of(token)).map(audience -> {
            Parameters asked = Parameters.of(request.getQueryParams(), LocalDate.MAX, SeriesRequest.PARAMETERS);
            SingleEdition edition =
                    editions.newest().seenBy(audience, asked.region().code());
            SeriesRequest series = SeriesRequest.of(asked.upTo(edition.date()), edition.publication());
            return Series.of(series, edition.publication());
        });
    }

    private static ResponseEntity<String> file(MediaType type, Series series, String text) {
        String name =
                series.request().indicator() + "_" + series.request().region().code() + ".csv";
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text);
    }
}
