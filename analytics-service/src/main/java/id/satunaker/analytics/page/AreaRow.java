package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Publication;
import id.satunaker.schemas.region.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** An area in a table, with a link to its page. */
record AreaRow(String code, String name, String href, List<Shown> figures) {
    static final List<Indicator> COLUMNS = List.of(Indicator.REG_U, Indicator.PLC, Indicator.VAC);

    static AreaRow of(Region area, Publication publication, LocalDate date, Address address) {
        Stream<Shown> figures = COLUMNS.stream()
                .map(indicator -> Shown.of(
                        indicator.name(),
                        publication.on(date, indicator, area.code()).value().value(),
                        address.language()));
        return new AreaRow(area.code(), area.name(), address.to("/r/" + area.code()), figures.toList());
    }
}
