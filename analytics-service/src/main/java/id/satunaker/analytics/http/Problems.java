package id.satunaker.analytics.http;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The refusals of this edge, each an RFC 9457 problem. */
final class Problems {
    private static final String RETRY_SECONDS = "2";
    private static final String RETRY_SECONDS_OF_NIGHT = "3600";

    private Problems() {}

    /** 400 that names the parameter, what was sent and what is allowed. */
    static ErrorResponseException badParameter(String name, String value, String allowed) {
        ErrorResponseException problem =
                problem(HttpStatus.BAD_REQUEST, "Parameter " + name + " is '" + value + "'; allowed: " + allowed);
        problem.getBody().setProperty("parameter", name);
        problem.getBody().setProperty("allowed", allowed);
        return problem;
    }

    static ErrorResponseException unknownRegion(String code) {
        return problem(HttpStatus.NOT_FOUND, "There is no region '" + code + "'; /v1/regions lists all of them");
    }

    static ErrorResponseException notLoaded() {
        ErrorResponseException problem =
                problem(HttpStatus.SERVICE_UNAVAILABLE, "The figures are still being loaded; try again shortly");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return problem;
    }

    /** 503 of a service of which everybody may see the values of the last night, before there was one. */
    static ErrorResponseException noNightYet() {
        ErrorResponseException problem = problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Values that are open to everybody are those of the last midnight in Jakarta; there was none yet");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS_OF_NIGHT);
        return problem;
    }

    /** 503 where the view did not reach a frame in time. */
    static ErrorResponseException notReached(String frame) {
        ErrorResponseException problem =
                problem(HttpStatus.SERVICE_UNAVAILABLE, "The figures have not reached " + frame + " yet");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return problem;
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
