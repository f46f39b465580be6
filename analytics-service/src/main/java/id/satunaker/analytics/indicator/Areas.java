package id.satunaker.analytics.indicator;

import id.satunaker.schemas.region.Regions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How areas add up: a kabupaten/kota is part of its province, and every province of the nation. */
final class Areas {
    static final String NATION = "ID";

    /** Begins the key of what came from a participant. */
    static final String PARTICIPANT = "@";

    private static final int PROVINCE_LENGTH = 2;
    private static final char ANNEX = '/';
    private static final String LAGS = "/lags";
    private static final String EMPLOYERS = "/employers";
    private static final String HEARTBEATS = "/heartbeats";
    private static final Measure TRANSFERS_IN = Measure.of(Indicator.REG_TIN);
    private static final Measure TRANSFERS_OUT = Measure.of(Indicator.REG_TOUT);

    private Areas() {}

    /**
     * A region and the areas that it is part of, or the same of its lags. What is kept by employer or participant is part
     * of nothing.
     */
    static List<String> chain(String key) {
        if (isArea(key)) {
            return List.of(key, Regions.provinceOf(key), NATION);
        }
        return key.endsWith(LAGS)
                ? chain(shownWith(key)).stream().map(Areas::lagsOf).toList()
                : List.of(key);
    }

    /** Whether a key of cells is a region, a province or the nation, and not something kept beside one. */
    static boolean isArea(String key) {
        return key.indexOf(ANNEX) < 0 && !key.startsWith(PARTICIPANT);
    }

    /** Whether what a key stands for is only the sum of others: that of a province or the nation. */
    static boolean isSum(String key) {
        String area = shownWith(key);
        return area.equals(NATION) || (area.length() == PROVINCE_LENGTH && !area.startsWith(PARTICIPANT));
    }

    /** The area that something is kept beside. */
    static String shownWith(String key) {
        int annex = key.indexOf(ANNEX);
        return annex < 0 ? key : key.substring(0, annex);
    }

    /** How long the events of an area took to arrive: apart from its measures, because every event changes it. */
    static String lagsOf(String area) {
        return area + LAGS;
    }

    /** Some measures of a region by employer. */
    static String employersOf(String region) {
        return region + EMPLOYERS;
    }

    static boolean isOfEmployers(String key) {
        return key.endsWith(EMPLOYERS);
    }

    /** Days on which events came from a participant. */
    static String arrivalsFrom(String participantId) {
        return PARTICIPANT + participantId;
    }

    /** Days on which a participant said it was alive. They are apart, since a compacted topic forgets them. */
    static String heartbeatsFrom(String participantId) {
        return PARTICIPANT + participantId + HEARTBEATS;
    }

    static boolean isOfHeartbeats(String key) {
        return key.endsWith(HEARTBEATS);
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
