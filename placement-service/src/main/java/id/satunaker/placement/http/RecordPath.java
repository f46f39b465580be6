package id.satunaker.placement.http;

import id.satunaker.placement.http.Answers.BadParameter;
import id.satunaker.placement.records.RecordKey;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;

/** The {@code {participant}/{recordId}} of a path. */
record RecordPath(String participant, String recordId) {

    /** Answers 400 where a part cannot be an id, which the database then never sees. */
    ResponseEntity<Object> answer(Function<RecordKey, ResponseEntity<Object>> answer) {
        return answer(List.of(), answer);
    }

    /** Answers 400 as well where something is wrong with the query. */
    ResponseEntity<Object> answer(List<BadParameter> ofQuery, Function<RecordKey, ResponseEntity<Object>> answer) {
        List<BadParameter> errors = Stream.concat(ofPath(), ofQuery.stream()).toList();
        return errors.isEmpty() ? answer.apply(new RecordKey(participant, recordId)) : Answers.badParameters(errors);
    }

    private Stream<BadParameter> ofPath() {
        return Stream.of(Map.entry("participant", participant), Map.entry("recordId", recordId))
                .filter(part -> !RecordKey.isId(part.getValue()))
                .map(part -> new BadParameter(part.getKey(), "must be 1-64 of A-Z a-z 0-9 . _ : -"));
    }
}
