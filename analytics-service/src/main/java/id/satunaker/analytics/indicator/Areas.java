package id.satunaker.analytics.indicator;

import id.satunaker.schemas.region.Regions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How areas add up: a kabupaten/kota is part of its province, and every province of the nation. */
final class Areas {
    static final String NATION = "ID";
    private static final Measure TRANSFERS_IN = Measure.of(Indicator.REG_TIN);
    private static final Measure TRANSFERS_OUT = Measure.of(Indicator.REG_TOUT);

    private Areas() {}

    /** The region and the areas that it is part of. */
    static List<String> chain(String region) {
        return List.of(region, Regions.provinceOf(region), NATION);
    }

    /** Whether a region is the area or one of its parts. */
    static boolean isPart(String region, String area) {
        return area.equals(NATION)
                || region.equals(area)
                || Regions.provinceOf(region).equals(area);
    }

    /**
     * Of which stored measure an area's figure is the sum: a province counts only the transfers that cross its own border,
     * and the nation none, for which there is nothing to sum (R7).
     */
    static @Nullable Measure summed(String area, Measure measure) {
        boolean in = measure.equals(TRANSFERS_IN);
        if (!in && !measure.equals(TRANSFERS_OUT)) {
            return measure;
        }
        if (area.equals(NATION)) {
            return null;
        }
        if (area.indexOf('.') >= 0) {
            return measure;
        }
        return in ? Measures.PROVINCE_TIN : Measures.PROVINCE_TOUT;
    }
}
