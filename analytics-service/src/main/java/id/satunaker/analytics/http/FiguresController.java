package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a day, of all areas or of one, and the series of one indicator. */
@RestController
class FiguresController {
    private final Editions editions;
    private final SnapshotWriter writer;
    private final HttpProperties properties;
    private final Clock clock;

    FiguresController(Editions editions, SnapshotWriter writer, HttpProperties properties, Clock clock) {
        this.editions = editions;
        this.writer = writer;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping("/v1/snapshot")
    ResponseEntity<SnapshotResponse> snapshot(ServerHttpRequest request) {
        Edition edition = edition(request);
        return ResponseEntity.ok()
                .eTag("W/\"" + edition.position() + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(writer.snapshot(edition, edition.select(Set.of())));
    }

    @GetMapping("/v1/regions/{code}")
    RegionFiguresResponse region(@PathVariable String code, ServerHttpRequest request) {
        Region region = Regions.find(code).orElseThrow(() -> Problems.unknownRegion(code));
        Edition edition = editions.current();
        LocalDate date = parameters(request, "date").day("date", edition.date());
        return RegionFiguresResponse.of(region, edition.figures(), date, properties.notice());
    }

    @GetMapping("/v1/series")
    SeriesResponse series(ServerHttpRequest request) {
        Figures figures = editions.current().figures();
        Parameters parameters = parameters(request, "indicator", "region", "from", "to", "by");
        return SeriesResponse.of(SeriesRequest.of(parameters, figures), figures, properties.notice());
    }

    private Edition edition(ServerHttpRequest request) {
        Edition today = editions.current();
        LocalDate date = parameters(request, "date").day("date", today.date());
        return date.equals(today.date()) ? today : Edition.first(today.figures(), date, writer);
    }

    private Parameters parameters(ServerHttpRequest request, String... known) {
        return Parameters.of(request.getQueryParams(), clock, known);
    }
}
