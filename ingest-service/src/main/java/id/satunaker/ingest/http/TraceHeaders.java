package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.TraceContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The headers that say which trace a request is part of. */
final class TraceHeaders {
    private TraceHeaders() {}

    static TraceContext of(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        return TraceContext.of(headers.getOrEmpty("traceparent"), headers.getOrEmpty("tracestate"));
    }
}
