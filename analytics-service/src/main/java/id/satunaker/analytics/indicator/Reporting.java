package id.satunaker.analytics.indicator;

import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of a province or of the nation its figures cover: the signatory regions that there is data of, out of all of
 * its kabupaten and kota.
 */
public record Reporting(long regions, long of) {
    private static final String NATION = "ID";
    private static final Map<String, Long> REGIONS_BY_AREA = Regions.all().stream()
            .map(Region::code)
            .filter(Regions::isRegion)
            .flatMap(code -> Stream.of(NATION, Regions.provinceOf(code)))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    /** Null for a kabupaten or kota, which has no parts. */
    public static @Nullable Reporting of(Region area, Publication publication, LocalDate date) {
        if (Regions.isRegion(area.code())) {
            return null;
        }
        long reporting = publication.signatories(area.code(), date).stream()
                .filter(publication.areas()::contains)
                .count();
        return new Reporting(reporting, REGIONS_BY_AREA.getOrDefault(area.code(), 0L));
    }
}
