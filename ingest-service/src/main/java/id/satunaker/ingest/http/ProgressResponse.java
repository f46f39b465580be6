package id.satunaker.ingest.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * How far an upload has come.
 *
 * @param state running, done (its answer is complete) or broken (it ended without an answer)
 * @param answer what has been judged by now, with the first 20 results
 */
record ProgressResponse(
        String id, String state, @JsonUnwrapped Answer answer) {}
