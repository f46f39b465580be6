package id.satunaker.placement.http;

import id.satunaker.placement.records.OutOfReachException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Turns everything that goes wrong into RFC 9457, whatever the client accepts, and never shows what is inside. */
@Order(Problems.BEFORE_BOOTS_OWN)
final class Problems implements ErrorWebExceptionHandler {
    static final int BEFORE_BOOTS_OWN = -2;

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final ServerResponse.Context codecs;

    Problems(ServerCodecConfigurer codecs) {
        this.codecs = new Codecs(codecs.getWriters());
    }

    private record Codecs(List<HttpMessageWriter<?>> messageWriters) implements ServerResponse.Context {
        @Override
        public List<ViewResolver> viewResolvers() {
            return List.of();
        }
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(thrown);
        }
        ErrorResponse answer = thrown instanceof ErrorResponse known ? known : unexpected(exchange, thrown);
        return write(exchange, answer.getBody(), answer.getHeaders());
    }

    Mono<Void> write(ServerWebExchange exchange, HttpStatus status, String detail) {
        return write(exchange, ProblemDetail.forStatusAndDetail(status, detail), HttpHeaders.EMPTY);
    }

    private Mono<Void> write(ServerWebExchange exchange, ProblemDetail problem, HttpHeaders headers) {
        return ServerResponse.status(problem.getStatus())
                .headers(target -> target.putAll(headers))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyValue(problem)
                .flatMap(response -> response.writeTo(exchange, codecs));
    }

    private static ErrorResponse unexpected(ServerWebExchange exchange, Throwable thrown) {
        if (isOutage(thrown)) {
            log.warn("{}answered 503: {}", exchange.getLogPrefix(), thrown.toString());
            ErrorResponseException busy =
                    problem(HttpStatus.SERVICE_UNAVAILABLE, "The records are out of reach. Ask again later.", thrown);
            busy.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
            return busy;
        }
        log.error("{}answered 500", exchange.getLogPrefix(), thrown);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "This is our fault. It has been logged.", thrown);
    }

    private static boolean isOutage(Throwable thrown) {
        return thrown instanceof RejectedExecutionException
                || thrown instanceof OutOfReachException
                || thrown instanceof TransientDataAccessException
                || thrown instanceof NonTransientDataAccessResourceException;
    }

    private static ErrorResponseException problem(HttpStatus status, String detail, Throwable cause) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), cause);
    }
}
