package id.satunaker.placement.http;

import id.satunaker.placement.http.Answers.BadParameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** The query of a request for one thing: the day as on which it is wanted, of use only where nothing is wrong. */
record RecordQuery(LocalDate date, List<BadParameter> errors) {

    static RecordQuery of(MultiValueMap<String, String> query, LocalDate today) {
        QueryParameters parameters = new QueryParameters(query, Set.of(QueryParameters.DATE));
        return new RecordQuery(parameters.date(today), parameters.errors());
    }
}
