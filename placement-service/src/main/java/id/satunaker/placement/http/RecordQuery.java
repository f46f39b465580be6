package id.satunaker.placement.http;

import static id.satunaker.placement.http.QueryParameters.AFTER;
import static id.satunaker.placement.http.QueryParameters.DATE;
import static id.satunaker.placement.http.QueryParameters.LIMIT;
import static id.satunaker.placement.http.QueryParameters.matching;

import id.satunaker.placement.http.Answers.BadParameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The query of a request for one record: the day as on which it is wanted, or a page of its versions instead, those after
 * the version with an event id. Of use only where nothing is wrong with it.
 */
record RecordQuery(
        LocalDate date, boolean history, @Nullable String after, int limit, List<BadParameter> errors) {
    private static final String HISTORY = "history";
    private static final Set<String> ON_A_DAY = Set.of(HISTORY, DATE);
    private static final Set<String> ALL_VERSIONS = Set.of(HISTORY, AFTER, LIMIT);

    static RecordQuery of(MultiValueMap<String, String> query, LocalDate today) {
        boolean history = "true".equals(query.getFirst(HISTORY));
        QueryParameters parameters = new QueryParameters(query, history ? ALL_VERSIONS : ON_A_DAY);
        parameters.read(HISTORY, matching("true|false"), "true or false");
        return new RecordQuery(
                history ? today : parameters.date(today),
                history,
                history ? parameters.read(AFTER, matching("[0-9a-f]{64}"), "the eventId of a version") : null,
                history ? parameters.limit() : 0,
                parameters.errors());
    }
}
