package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.Publications;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** The overview and the page of each area, with the figures that everybody may see, or, for who has the scope, all. */
@Controller
@EnableConfigurationProperties(PageProperties.class)
class PageController {
    private static final String NAME = "Satunaker";
    private static final String ASKED_EACH_TIME = "private, no-cache";
    /** The scope of who may see exact, live figures of everything. */
    private static final String EXACT = "indicators:exact";

    private static final String RETRY_SECONDS = "2";
    private static final String RETRY_SECONDS_OF_NIGHT = "3600";

    private final Publications publications;
    private final PageProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    PageController(Publications publications, PageProperties properties, JsonMapper json, Clock clock) {
        this.publications = publications;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/")
    Mono<Rendering> overview(ServerHttpRequest request, @AuthenticationPrincipal @Nullable Jwt token) {
        Asked asked = new Asked(Address.of(request), token);
        return shown("overview", asked, frame(asked.address(), NAME), OverviewPage::of);
    }

    @GetMapping("/r/{code}")
    Mono<Rendering> region(
            @PathVariable String code, ServerHttpRequest request, @AuthenticationPrincipal @Nullable Jwt token) {
        Address address = Address.of(request);
        Optional<Region> found = Regions.find(code);
        if (found.isEmpty()) {
            return Mono.just(message("noSuchRegion", address, "")
                    .status(HttpStatus.NOT_FOUND)
                    .build());
        }
        Region area = found.get();
        PageFrame frame = frame(address, area.name() + " – " + NAME);
        return shown(
                "region", new Asked(address, token), frame, (around, figures) -> RegionPage.of(area, around, figures));
    }

    /** A request for a page. */
    private record Asked(Address address, @Nullable Jwt token) {
        boolean maySeeEverything() {
            String scopes = token == null ? null : token.getClaimAsString("scope");
            return scopes != null && List.of(scopes.split(" ")).contains(EXACT);
        }

        /** What not everybody may see is left on no disk. */
        String howKept() {
            return maySeeEverything() ? "no-store" : ASKED_EACH_TIME;
        }
    }

    /** Others who see some regions exactly, their own, see those once scripts have asked the API. */
    private Optional<Publication> seenBy(Asked asked) {
        return asked.maySeeEverything() ? publications.exact() : publications.forEverybody();
    }

    /** Made on a thread that may compute, which an event loop may not. */
    private Mono<Rendering> shown(
            String view, Asked asked, PageFrame frame, BiFunction<PageFrame, PageFigures, Object> page) {
        return Mono.fromSupplier(() -> seenBy(asked)
                        .map(publication -> page.apply(frame, figures(publication, asked.address())))
                        .map(shown -> rendering(view, shown)
                                .header(HttpHeaders.CACHE_CONTROL, asked.howKept())
                                .build())
                        .orElseGet(() -> notYet(asked.address())))
                .subscribeOn(Schedulers.parallel());
    }

    /** With the figures of the last night, or of today where they are live. */
    private PageFigures figures(Publication publication, Address address) {
        return new PageFigures(publication, publication.night().orElseGet(() -> LocalDate.now(clock)), address);
    }

    /** There are figures already where only the first night is to come. */
    private Rendering notYet(Address address) {
        boolean isNightToCome = publications.exact().isPresent();
        String retry = isNightToCome ? RETRY_SECONDS_OF_NIGHT : RETRY_SECONDS;
        return message(isNightToCome ? "noNightYet" : "loadingLong", address, retry)
                .status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, retry)
                .build();
    }

    private Rendering.Builder<?> message(String text, Address address, String retry) {
        MessagePage page = new MessagePage(
                frame(address, NAME),
                Texts.get(text, address.language()),
                retry,
                retry.isEmpty() ? null : address.here());
        return rendering("message", page);
    }

    private static Rendering.Builder<?> rendering(String view, Object page) {
        return Rendering.view(view)
                .header(HttpHeaders.CACHE_CONTROL, ASKED_EACH_TIME)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .modelAttribute("page", page);
    }

    private PageFrame frame(Address address, String title) {
        String texts = json.writeValueAsString(Texts.in(address.language()));
        return PageFrame.of(address, title, texts, properties.notice());
    }
}
