package id.satunaker.placement.http;

import static id.satunaker.placement.http.QueryParameters.AFTER;
import static id.satunaker.placement.http.QueryParameters.LIMIT;
import static id.satunaker.placement.http.QueryParameters.matching;

import id.satunaker.placement.http.Answers.BadParameter;
import id.satunaker.placement.records.letter.LetterSearch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** The query of {@code GET /v1/dead-letters}: what is searched, of use only where nothing is wrong with it. */
record LetterRequest(LetterSearch search, List<BadParameter> errors) {
    private static final String TOPIC = "topic";
    private static final String CAUSE = "cause";

    static LetterRequest of(MultiValueMap<String, String> query, List<String> topics) {
        QueryParameters parameters = new QueryParameters(query, Set.of(TOPIC, CAUSE, AFTER, LIMIT));
        String topic = parameters.read(
                TOPIC, name -> Optional.of(name).filter(topics::contains), "one of " + String.join(", ", topics));
        LetterSearch search = new LetterSearch(
                topic == null ? topics : List.of(topic),
                parameters.read(CAUSE, matching("[A-Za-z0-9._$-]{1,200}"), "a cause as a letter shows it"),
                parameters.read(AFTER, LetterRequest::place, "the next of the page before"),
                parameters.limit());
        return new LetterRequest(search, parameters.errors());
    }

    /** Offsets with dots between. */
    private static Optional<List<Long>> place(String text) {
        return matching("[0-9]{1,18}(\\.[0-9]{1,18}){0,999}")
                .apply(text)
                .map(offsets ->
                        Stream.of(offsets.split("\\.")).map(Long::valueOf).toList());
    }

    static String text(List<Long> place) {
        return place.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
