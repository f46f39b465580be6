package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.Range;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.util.RawValue;

/** The figures of a day: of all areas, of one, or of one indicator by rank. */
@RestController
class FiguresController {
    private static final Predicate<String> ALL = code -> true;
    private static final String HISTORY = "history";
    /** With it as {@code Last-Event-ID} the stream goes on from a snapshot, which unlike the stream's own comes zipped. */
    private static final String EVENT_ID = "Satunaker-Event-Id";

    private static final int MOST_HISTORY = 366;

    private final Editions editions;
    private final Audiences audiences;
    private final MinFrame minFrame;
    private final SnapshotWriter writer;
    private final HttpProperties properties;

    FiguresController(
            Editions editions,
            Audiences audiences,
            MinFrame minFrame,
            SnapshotWriter writer,
            HttpProperties properties) {
        this.editions = editions;
        this.audiences = audiences;
        this.minFrame = minFrame;
        this.writer = writer;
        this.properties = properties;
    }

    @GetMapping("/v1/snapshot")
    Mono<ResponseEntity<SnapshotResponse>> snapshot(
            ServerHttpRequest request, @AuthenticationPrincipal @Nullable Jwt token) {
        return minFrame.reached(request, audiences.of(token)).map(audience -> {
            Edition edition = edition(request, audience);
            List<RawValue> areas = edition.select(ALL);
            return ResponseEntity.ok()
                    .eTag(tag(edition, areas))
                    .header(EVENT_ID, edition.position().toString())
                    .cacheControl(CacheControl.noCache().cachePrivate())
                    .body(writer.snapshot(edition, areas));
        });
    }

    /** By the frame, and by what is said of it: reference data and releases are in no frame. */
    private static String tag(Edition edition, List<RawValue> areas) {
        return "W/\"" + edition.position() + "-" + Integer.toHexString(areas.hashCode()) + "\"";
    }

    private Edition edition(ServerHttpRequest request, Audience audience) {
        Edition newest = editions.newest().seenBy(audience);
        LocalDate date =
                parameters(request, newest.date(), "date", MinFrame.PARAMETER).day("date", newest.date());
        return date.equals(newest.date()) ? newest : newest.on(date, writer);
    }

    @GetMapping("/v1/regions/{code}")
    Mono<RegionFiguresResponse> region(
            @PathVariable String code, ServerHttpRequest request, @AuthenticationPrincipal @Nullable Jwt token) {
        Region region = Regions.find(code).orElseThrow(() -> Problems.unknownRegion(code));
        return minFrame.reached(request, audiences.of(token)).map(audience -> {
            SingleEdition edition = editions.newest().seenBy(audience, code);
            LocalDate date = parameters(request, edition.date(), "date", MinFrame.PARAMETER)
                    .day("date", edition.date());
            return RegionFiguresResponse.of(region, edition.publication(), date, properties.notice());
        });
    }

    @GetMapping("/v1/rankings")
    Mono<RankingsResponse> rankings(ServerHttpRequest request, @AuthenticationPrincipal @Nullable Jwt token) {
        return minFrame.reached(request, audiences.of(token)).map(audience -> rankings(request, audience));
    }

    private RankingsResponse rankings(ServerHttpRequest request, Audience audience) {
        Editions.Newest looked = editions.newest();
        Edition newest = looked.seenBy(audience);
        Parameters parameters =
                parameters(request, newest.date(), "indicator", "level", "date", HISTORY, MinFrame.PARAMETER);
        int history = parameters.count(HISTORY, MOST_HISTORY);
        Indicator indicator = parameters.indicator();
        RankedLevel level = parameters.level();
        LocalDate date = parameters.day("date", newest.date());
        List<RankingsResponse.Entry> entries = newest.codes().stream()
                .flatMap(code -> Regions.find(code).stream())
                .filter(level::has)
                .map(area -> entry(
                        area, looked.seenBy(audience, area.code()).publication(), new Ranked(indicator, date, history)))
                .toList();
        return new RankingsResponse(
                indicator,
                level,
                date,
                newest.frame(),
                newest.night().orElse(null),
                indicator.factSheet().label(),
                properties.notice(),
                RankingsResponse.places(entries));
    }

    /** @param history how many days of it, 0 for none */
    private record Ranked(Indicator indicator, LocalDate date, int history) {
        Range days(String area) {
            return new Range(area, date.minusDays(history - 1L), date);
        }
    }

    private static RankingsResponse.Entry entry(Region area, Publication publication, Ranked ranked) {
        return new RankingsResponse.Entry(
                AreaResponse.of(area, publication, ranked.date()),
                ValueResponse.of(publication.on(ranked.date(), ranked.indicator(), area.code())),
                ranked.history() == 0
                        ? null
                        : RankingsResponse.History.of(publication, ranked.indicator(), ranked.days(area.code())));
    }

    private static Parameters parameters(ServerHttpRequest request, LocalDate today, String... known) {
        return Parameters.of(request.getQueryParams(), today, known);
    }
}
