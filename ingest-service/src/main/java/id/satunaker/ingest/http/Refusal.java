package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Code;
import java.util.Arrays;
import org.springframework.http.HttpStatus;

/** Every reason for which a request as a whole is not answered with success: its status and its code. */
enum Refusal {
    BODY_EMPTY(HttpStatus.BAD_REQUEST, "body.empty"),
    BODY_NOT_JSON(HttpStatus.BAD_REQUEST, "body.not-json"),
    BODY_NOT_CLOUD_EVENTS(HttpStatus.BAD_REQUEST, "body.not-cloud-events"),
    BODY_NOT_GZIP(HttpStatus.BAD_REQUEST, "body.not-gzip"),
    BODY_NOT_WORKBOOK(HttpStatus.BAD_REQUEST, "body.not-workbook"),
    HEADER_INVALID(HttpStatus.BAD_REQUEST, "header.invalid"),
    RECORDED_AT_INVALID(HttpStatus.BAD_REQUEST, "recorded-at.invalid"),
    PARAMETER_INVALID(HttpStatus.BAD_REQUEST, "parameter.invalid"),
    REQUEST_INVALID(HttpStatus.BAD_REQUEST, "request.invalid"),
    TOKEN_INVALID(HttpStatus.UNAUTHORIZED, "token.invalid"),
    SCOPE_MISSING(HttpStatus.FORBIDDEN, "scope.missing"),
    SENDER_MISSING(HttpStatus.FORBIDDEN, "sender.missing"),
    AGREEMENT_MISSING(HttpStatus.FORBIDDEN, "agreement.missing"),
    AGREEMENT_NOT_BEGUN(HttpStatus.FORBIDDEN, "agreement.not-begun"),
    AGREEMENT_ENDED(HttpStatus.FORBIDDEN, "agreement.ended"),
    AGREEMENT_SUSPENDED(HttpStatus.FORBIDDEN, "agreement.suspended"),
    SENDER_NOT_MINISTRY(HttpStatus.FORBIDDEN, "sender.not-ministry"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "path.not-found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "method.not-allowed"),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "body.too-large"),
    LINE_TOO_LONG(HttpStatus.CONTENT_TOO_LARGE, "line.too-long"),
    WORKBOOK_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "workbook.too-large"),
    TOO_MANY_ITEMS(HttpStatus.CONTENT_TOO_LARGE, "items.too-many"),
    MEDIA_TYPE_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type.unsupported"),
    QUOTA_USED(HttpStatus.TOO_MANY_REQUESTS, "quota.used"),
    TOO_MUCH_AT_ONCE(HttpStatus.TOO_MANY_REQUESTS, "quota.at-once"),
    NOTHING_ACCEPTED(HttpStatus.UNPROCESSABLE_CONTENT, "items.rejected"),
    SERVICE_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "service.busy"),
    STORE_AWAY(HttpStatus.SERVICE_UNAVAILABLE, "store.away"),
    STORE_TOO_FEW_REPLICAS(HttpStatus.SERVICE_UNAVAILABLE, "store.too-few-replicas"),
    STORE_TOPIC_MISSING(HttpStatus.SERVICE_UNAVAILABLE, "store.topic-missing"),
    STORE_DENIED(HttpStatus.SERVICE_UNAVAILABLE, "store.denied"),
    STORE_REGISTRY_AWAY(HttpStatus.SERVICE_UNAVAILABLE, "store.registry-away"),
    FAULT(HttpStatus.INTERNAL_SERVER_ERROR, "fault");

    private final HttpStatus status;
    private final String code;

    Refusal(HttpStatus status, String code) {
        this.status = status;
        this.code = code;
    }

    /** That of a request of which nothing is stored for a reason that its items are told by this code. */
    static Refusal of(Code retry) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.code.equals(retry.code()))
                .findFirst()
                .orElse(STORE_AWAY);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }
}
