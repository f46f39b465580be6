package id.satunaker.analytics.http;

import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a page says first: the headline of an area, and how fresh the data is. */
@RestController
class HeadlineController {
    private static final String NATION = "ID";

    private final Editions editions;
    private final Audiences audiences;
    private final MinFrame minFrame;
    private final HttpProperties properties;

    HeadlineController(Editions editions, Audiences audiences, MinFrame minFrame, HttpProperties properties) {
        this.editions = editions;
        this.audiences = audiences;
        this.minFrame = minFrame;
        this.properties = properties;
    }

    @GetMapping("/v1/headlines/{code}")
    Mono<HeadlineResponse> headline(
            @PathVariable String code, ServerHttpRequest request, @AuthenticationPrincipal @Nullable Jwt token) {
        Region region = Regions.find(code).orElseThrow(() -> Problems.unknownRegion(code));
        return minFrame.reached(request, audiences.of(token)).map(audience -> {
            SingleEdition edition = editions.newest().seenBy(audience, code);
            LocalDate date = day(request, edition.date());
            return HeadlineResponse.of(region, edition.publication(), date, properties.notice());
        });
    }

    @GetMapping("/v1/feeds")
    Mono<FeedsResponse> feeds(ServerHttpRequest request, @AuthenticationPrincipal @Nullable Jwt token) {
        return minFrame.reached(request, audiences.of(token)).map(audience -> {
            SingleEdition edition = editions.newest().seenBy(audience, NATION);
            return FeedsResponse.of(edition.publication(), day(request, edition.date()), properties.notice());
        });
    }

    private static LocalDate day(ServerHttpRequest request, LocalDate today) {
        return Parameters.of(request.getQueryParams(), today, "date", MinFrame.PARAMETER)
                .day("date", today);
    }
}
