package id.satunaker.placement.http;

import static id.satunaker.placement.http.QueryParameters.AFTER;
import static id.satunaker.placement.http.QueryParameters.DATE;
import static id.satunaker.placement.http.QueryParameters.LIMIT;

import id.satunaker.placement.http.Answers.BadParameter;
import id.satunaker.placement.records.RecordKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The query of a request for a page of what is linked to a record, of use only where nothing is wrong with it. */
record LinkQuery(LocalDate date, @Nullable RecordKey after, int limit, List<BadParameter> errors) {
    static final String EXPECTED_KEY = "a record key, participantId/recordId";

    static LinkQuery of(MultiValueMap<String, String> query, LocalDate today) {
        QueryParameters parameters = new QueryParameters(query, Set.of(DATE, AFTER, LIMIT));
        return new LinkQuery(
                parameters.date(today),
                parameters.read(AFTER, RecordKey::parse, EXPECTED_KEY),
                parameters.limit(),
                parameters.errors());
    }
}
