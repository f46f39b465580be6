package id.satunaker.placement.http;

import static id.satunaker.placement.http.QueryParameters.matching;

import id.satunaker.placement.http.Answers.BadParameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The query of {@code GET /v1/persons}, of use only where nothing is wrong with it. */
record PersonPageRequest(LocalDate date, @Nullable String after, int limit, List<BadParameter> errors) {
    static final String PERSON_ID = "[0-9a-f]{64}";
    static final String EXPECTED = "64 hexadecimal digits";

    private static final Set<String> NAMES = Set.of(QueryParameters.DATE, QueryParameters.AFTER, QueryParameters.LIMIT);

    static PersonPageRequest of(MultiValueMap<String, String> query, LocalDate today) {
        QueryParameters parameters = new QueryParameters(query, NAMES);
        return new PersonPageRequest(
                parameters.date(today),
                parameters.read(QueryParameters.AFTER, matching(PERSON_ID), EXPECTED),
                parameters.limit(),
                parameters.errors());
    }
}
