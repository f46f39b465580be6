package id.satunaker.ingest.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An answer other than success (RFC 9457): what is wrong with the request as a whole, and what became of its items.
 *
 * @param type a name of the problem, stable
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonUnwrapped Answer answer) {
    private static final String NAMES = "urn:satunaker:problem:";

    static Problem of(Refusal refusal, Answer answer) {
        return new Problem(
                NAMES + refusal.code(),
                refusal.status().getReasonPhrase(),
                refusal.status().value(),
                refusal.detail(),
                answer);
    }
}
