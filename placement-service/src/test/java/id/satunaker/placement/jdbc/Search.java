package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.DAY;

import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.VacancyFilter;
import id.satunaker.placement.records.VacancySearch;
import id.satunaker.placement.records.VacancyStatus;
import id.satunaker.placement.records.Words;
import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches by one thing. */
final class Search {
    static final VacancyFilter ALL = new VacancyFilter(null, List.of(), null, null, null, null, null, null);

    private Search() {}

    static VacancyFilter in(String region) {
        return new VacancyFilter(Regions.find(region).orElseThrow(), List.of(), null, null, null, null, null, null);
    }

    static VacancyFilter text(String text) {
        return new VacancyFilter(null, Words.of(text), null, null, null, null, null, null);
    }

    static VacancyFilter work(@Nullable String occupation, @Nullable String sector) {
        return new VacancyFilter(null, List.of(), occupation, sector, null, null, null, null);
    }

    static VacancyFilter openTo(Education education) {
        return new VacancyFilter(null, List.of(), null, null, education, null, null, null);
    }

    static VacancyFilter paying(long wage) {
        return new VacancyFilter(null, List.of(), null, null, null, wage, null, null);
    }

    static VacancyFilter openedSince(LocalDate day) {
        return new VacancyFilter(null, List.of(), null, null, null, null, day, null);
    }

    static VacancyFilter status(VacancyStatus status) {
        return new VacancyFilter(null, List.of(), null, null, null, null, null, status);
    }

    static VacancySearch page(VacancyFilter filter, @Nullable RecordKey after, int limit) {
        return new VacancySearch(filter, DAY, after, limit);
    }
}
