package id.satunaker.placement.http;

import static id.satunaker.placement.http.QueryParameters.matching;

import id.satunaker.placement.http.Answers.BadParameter;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.VacancySearch;
import id.satunaker.schemas.region.Regions;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** The query of {@code GET /v1/vacancies}: what is searched, of use only where nothing is wrong with it. */
record VacancySearchRequest(VacancySearch search, List<BadParameter> errors) {
    private static final Set<String> NAMES = Set.of("region", "occupation", "sector", "status", "after", "limit");

    static VacancySearchRequest of(MultiValueMap<String, String> query) {
        QueryParameters parameters = new QueryParameters(query, NAMES);
        int limit = parameters.limit();
        VacancySearch search = new VacancySearch(
                parameters.read(
                        "region",
                        Regions::find,
                        "a dotted Kemendagri code (32.16), a province's two digits (32) or ID"),
                parameters.read("occupation", matching("[0-9]{1,4}"), "the first 1 to 4 digits of a KBJI 2014 code"),
                parameters.read("sector", matching("[A-U]"), "a KBLI 2020 section letter, A to U"),
                parameters.read("status", matching("open"), "open, or absent for all") != null,
                parameters.read("after", RecordKey::parse, "a record key, participantId/recordId"),
                limit);
        return new VacancySearchRequest(search, parameters.errors());
    }
}
