package id.satunaker.placement.http;

import id.satunaker.placement.records.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;

/** What the controllers share: the reader behind a token, and the answers that are not a record. */
final class Answers {
    private static final String ALL_REGIONS = "*";
    private static final String UNKNOWN = "_U";

    /** Why one parameter, of the query or the path, cannot be used. */
    record BadParameter(String parameter, String detail) {}

    private Answers() {}

    static Reader reader(Jwt token) {
        List<String> regions = token.getClaimAsStringList("regions");
        return new Reader(token.getClaimAsString("participant_id"), regions != null && regions.contains(ALL_REGIONS));
    }

    static ResponseEntity<Object> badParameters(List<BadParameter> errors) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setDetail("These parameters cannot be used: "
                + String.join(", ", errors.stream().map(BadParameter::parameter).toList()));
        problem.setProperty("errors", errors);
        return problem(problem);
    }

    /** The same whether the record is missing, retracted, or not for this reader. */
    static ResponseEntity<Object> noSuchRecord() {
        return problem(ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "There is no such record, or it is not yours to see."));
    }

    /** A category as its name, absent where it is unknown. */
    static @Nullable String known(Enum<?> category) {
        return category.name().equals(UNKNOWN) ? null : category.name();
    }

    static ResponseEntity<Object> ok(Object body) {
        return ResponseEntity.ok(body);
    }

    static ResponseEntity<Object> problem(HttpStatus status, String detail) {
        return problem(ProblemDetail.forStatusAndDetail(status, detail));
    }

    private static ResponseEntity<Object> problem(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
