package id.satunaker.ingest.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;

/**
 * Answers what no controller caught: Spring's own refusals by their status, all else as a fault. Of a fault only the
 * types and the places are logged, since a message may quote what was sent.
 */
final class ProblemExceptionHandler implements WebExceptionHandler, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemExceptionHandler.class);
    /** Before Spring Boot's own handler, which would ask Accept for the format. */
    private static final int BEFORE_BOOT = -2;

    private final ProblemWriter problems;

    ProblemExceptionHandler(ProblemWriter problems) {
        this.problems = problems;
        Hooks.onErrorDropped(late -> LOG.warn("An error came after its answer: {}", Faults.describe(late)));
    }

    @Override
    public int getOrder() {
        return BEFORE_BOOT;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        boolean isGone = DisconnectedClientHelper.isClientDisconnectedException(failure);
        if (isGone || exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        if (failure instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            exchange.getResponse().getHeaders().putAll(response.getHeaders());
            return problems.write(exchange, refusal(response));
        }
        LOG.error("A request failed: {}", Faults.describe(failure));
        return problems.write(exchange, Refusal.FAULT);
    }

    private static Refusal refusal(ErrorResponse response) {
        HttpStatus status = HttpStatus.resolve(response.getStatusCode().value());
        if (status == null) {
            return Refusal.REQUEST_INVALID;
        }
        return switch (status) {
            case NOT_FOUND -> Refusal.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> Refusal.METHOD_NOT_ALLOWED;
            case CONTENT_TOO_LARGE -> Refusal.BODY_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> Refusal.MEDIA_TYPE_UNSUPPORTED;
            default -> Refusal.REQUEST_INVALID;
        };
    }
}
