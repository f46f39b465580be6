package id.satunaker.analytics.http;

import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.util.List;

/** All areas: the nation, then provinces, then kabupaten and kota. */
record RegionsResponse(List<Region> regions) {
    static RegionsResponse all() {
        return new RegionsResponse(Regions.all());
    }
}
