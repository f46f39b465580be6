package id.satunaker.analytics.http;

import id.satunaker.schemas.region.Region;

/** The areas that are compared with one another: all kabupaten and kota, or all provinces. */
enum RankedLevel {
    REGION,
    PROVINCE;

    boolean has(Region area) {
        return switch (area.level()) {
            case KABUPATEN, KOTA -> this == REGION;
            case PROVINCE -> this == PROVINCE;
            case NATION -> false;
        };
    }
}
