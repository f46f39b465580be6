package id.satunaker.placement.records;

import id.satunaker.schemas.region.Region;
import org.jspecify.annotations.Nullable;

/**
 * Which vacancies are asked for: of an area (a kabupaten/kota, a province or the nation), of the occupations whose KBJI
 * code starts so, of a sector, only those that are open; at most {@code limit} of them, by key, after the given one.
 */
public record VacancySearch(
        @Nullable Region region,
        @Nullable String occupation,
        @Nullable String sector,
        boolean onlyOpen,
        @Nullable RecordKey after,
        int limit) {

    /** The same search, for one vacancy more: whether it is found says whether there is a next page. */
    public VacancySearch oneMore() {
        return new VacancySearch(region, occupation, sector, onlyOpen, after, limit + 1);
    }
}
