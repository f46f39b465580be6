package id.satunaker.analytics.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What there are figures of: the areas and the indicators. Open to all, since it holds no values. */
@RestController
class CatalogueController {
    private final HttpProperties properties;

    CatalogueController(HttpProperties properties) {
        this.properties = properties;
    }

    @GetMapping("/v1/regions")
    RegionsResponse regions() {
        return RegionsResponse.all();
    }

    @GetMapping("/v1/indicators")
    IndicatorsResponse indicators() {
        return IndicatorsResponse.all(properties.notice());
    }
}
