package id.satunaker.placement.http;

import id.satunaker.placement.http.Answers.BadParameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** The query of a request for what holds on a day, of use only where nothing is wrong with it. */
record DayQuery(LocalDate date, List<BadParameter> errors) {

    static DayQuery of(MultiValueMap<String, String> query, LocalDate today) {
        QueryParameters parameters = new QueryParameters(query, Set.of(QueryParameters.DATE));
        return new DayQuery(parameters.date(today), parameters.errors());
    }
}
