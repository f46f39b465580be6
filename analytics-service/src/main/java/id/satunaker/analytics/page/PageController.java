package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.Publications;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import tools.jackson.databind.json.JsonMapper;

/** The overview and the page of each area, with the figures that everybody may see. */
@Controller
@EnableConfigurationProperties(PageProperties.class)
class PageController {
    private static final String NO_STORE = "no-store";
    private static final String RETRY_SECONDS = "2";

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
    Rendering overview(ServerHttpRequest request) {
        Address address = Address.of(request);
        PageFrame frame = frame(address, "Satunaker");
        return shown(address, "overview", (publication, date) -> OverviewPage.of(publication, date, frame, address));
    }

    @GetMapping("/r/{code}")
    Rendering region(@PathVariable String code, ServerHttpRequest request) {
        Address address = Address.of(request);
        Optional<Region> area = Regions.find(code);
        if (area.isEmpty()) {
            return message(address, HttpStatus.NOT_FOUND, "noSuchRegion");
        }
        PageFrame frame = frame(address, area.get().name() + " – Satunaker");
        return shown(
                address, "region", (publication, date) -> RegionPage.of(area.get(), publication, date, frame, address));
    }

    /** With the figures of the last night, or of today where they are live. */
    private Rendering shown(Address address, String view, BiFunction<Publication, LocalDate, Object> page) {
        Optional<Publication> publication = publications.forEverybody();
        if (publication.isEmpty()) {
            return message(address, HttpStatus.SERVICE_UNAVAILABLE, "loadingLong");
        }
        LocalDate date = publication.get().night().orElseGet(() -> LocalDate.now(clock));
        return Rendering.view(view)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .modelAttribute("page", page.apply(publication.get(), date))
                .build();
    }

    private Rendering message(Address address, HttpStatus status, String text) {
        PageFrame frame = frame(address, "Satunaker");
        return Rendering.view("message")
                .status(status)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .modelAttribute("page", new MessagePage(frame, Texts.get(text, address.language())))
                .build();
    }

    private PageFrame frame(Address address, String title) {
        String texts = json.writeValueAsString(Texts.in(address.language()));
        return PageFrame.of(address, title, texts, properties.notice());
    }
}
