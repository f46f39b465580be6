package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Code;
import java.util.Arrays;
import org.springframework.http.HttpStatus;

/** Every reason for which a request as a whole is not answered with success: its status, its code and its text. */
enum Refusal {
    BODY_EMPTY(HttpStatus.BAD_REQUEST, "body.empty", "The body holds no item."),
    BODY_NOT_JSON(
            HttpStatus.BAD_REQUEST,
            "body.not-json",
            "The body is not one JSON object or one JSON array, so nothing of it was stored."),
    BODY_NOT_GZIP(
            HttpStatus.BAD_REQUEST,
            "body.not-gzip",
            "The body is not gzip from its first to its last byte, though Content-Encoding says so. Items that are not"
                    + " counted here were not read."),
    BODY_NOT_WORKBOOK(
            HttpStatus.BAD_REQUEST,
            "body.not-workbook",
            "The body is not an .xlsx workbook that can be read; nothing after the items counted here was. Save it again"
                    + " as Excel workbook (.xlsx), without a password, or as CSV."),
    HEADER_INVALID(
            HttpStatus.BAD_REQUEST,
            "header.invalid",
            "The header row is not understood, so no row was read; errors say what is wrong with it."),
    RECORDED_AT_INVALID(
            HttpStatus.BAD_REQUEST,
            "recorded-at.invalid",
            "recordedAt must be an RFC 3339 time with its offset, as 2025-01-10T08:30:00+07:00, not before 1970 and not"
                    + " ahead of the clock here; nothing was stored."),
    PARAMETER_INVALID(
            HttpStatus.BAD_REQUEST,
            "parameter.invalid",
            "The parameters are results=all, validate=only and, of spreadsheets, recordedAt, each once; nothing was"
                    + " stored."),
    REQUEST_INVALID(HttpStatus.BAD_REQUEST, "request.invalid", "The request cannot be understood."),
    TOKEN_INVALID(
            HttpStatus.UNAUTHORIZED,
            "token.invalid",
            "A bearer token is required in the Authorization header: signed by the issuer, for the audience satunaker,"
                    + " with an expiry time that is not over."),
    SCOPE_MISSING(
            HttpStatus.FORBIDDEN,
            "scope.missing",
            "The token does not have the scope that this takes: events:write, or reference:write for the labour force."),
    SENDER_MISSING(
            HttpStatus.FORBIDDEN,
            "sender.missing",
            "The token has no valid participant_id, or no list of regions: it cannot be used to send events."),
    AGREEMENT_MISSING(
            HttpStatus.FORBIDDEN,
            "agreement.missing",
            "There is no agreement with the participant that the token names."),
    AGREEMENT_NOT_BEGUN(
            HttpStatus.FORBIDDEN, "agreement.not-begun", "The day on which the agreement begins is still to come."),
    AGREEMENT_ENDED(HttpStatus.FORBIDDEN, "agreement.ended", "The agreement has ended: the ministry can renew it."),
    AGREEMENT_SUSPENDED(
            HttpStatus.FORBIDDEN, "agreement.suspended", "The agreement is suspended: ask the ministry why."),
    SENDER_NOT_MINISTRY(
            HttpStatus.FORBIDDEN,
            "sender.not-ministry",
            "The labour force is sent by the ministry, and by nobody else."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "path.not-found", "There is nothing at this path."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED, "method.not-allowed", "Events are sent by POST, the labour force by PUT."),
    BODY_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "body.too-large",
            "The body is larger than a request may be: send it in parts, or as application/x-ndjson or text/csv. Items that are not"
                    + " counted here were not read."),
    LINE_TOO_LONG(
            HttpStatus.CONTENT_TOO_LARGE,
            "line.too-long",
            "A line is longer than an item may be. It and the items after it, which are not counted here, were not"
                    + " read."),
    WORKBOOK_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "workbook.too-large",
            "The workbook unpacks to more than is read of one: send it in parts, or as text/csv. Items that are not counted"
                    + " here were not read."),
    TOO_MANY_ITEMS(
            HttpStatus.CONTENT_TOO_LARGE,
            "items.too-many",
            "The body has more items than a request may have. Items that are not counted here were not read."),
    MEDIA_TYPE_UNSUPPORTED(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "media-type.unsupported",
            "Send application/json or application/x-ndjson in UTF-8, text/csv, or an .xlsx workbook as"
                    + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet; the labour force as text/csv;"
                    + " the only Content-Encoding is gzip."),
    QUOTA_USED(
            HttpStatus.TOO_MANY_REQUESTS,
            "quota.used",
            "Your quota is used up: wait as long as Retry-After says, then send the request again, unchanged. Nothing of"
                    + " it was read."),
    TOO_MUCH_AT_ONCE(
            HttpStatus.TOO_MANY_REQUESTS,
            "quota.at-once",
            "You send too much at the same time: wait for the answers to your other requests, then send this one again."
                    + " Nothing of it was read."),
    NOTHING_ACCEPTED(
            HttpStatus.UNPROCESSABLE_CONTENT, "items.rejected", "No item was accepted; results say why, item by item."),
    SERVICE_BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "service.busy",
            "The service holds as much as it can: send the request again, unchanged. Nothing of it was read."),
    STORE_AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "store.away",
            "No item is known to be stored. Send the request again, unchanged; what counts counts once."),
    STORE_TOO_FEW_REPLICAS(
            HttpStatus.SERVICE_UNAVAILABLE,
            "store.too-few-replicas",
            "Fewer copies of the store are up than a record needs to be safe. Send the request again, unchanged; what"
                    + " counts counts once."),
    STORE_TOPIC_MISSING(
            HttpStatus.SERVICE_UNAVAILABLE,
            "store.topic-missing",
            "The store has no place for records of this kind. Send the request again, unchanged, once this is mended"
                    + " here."),
    STORE_DENIED(
            HttpStatus.SERVICE_UNAVAILABLE,
            "store.denied",
            "This service may not store records of this kind. Send the request again, unchanged, once this is mended"
                    + " here."),
    STORE_REGISTRY_AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "store.registry-away",
            "The schema registry has not said yet how records are written. Send the request again, unchanged."),
    FAULT(HttpStatus.INTERNAL_SERVER_ERROR, "fault", "Something went wrong here. Send the request again, unchanged.");

    private final HttpStatus status;
    private final String code;
    private final String detail;

    Refusal(HttpStatus status, String code, String detail) {
        this.status = status;
        this.code = code;
        this.detail = detail;
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

    String detail() {
        return detail;
    }
}
