package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Intake;
import id.satunaker.ingest.intake.ItemKind;
import id.satunaker.ingest.intake.Sender;
import id.satunaker.ingest.intake.sheet.SheetReader;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A page on which an office that has only a browser sends a spreadsheet. Its token is a field of the form, before the
 * file, so that not a byte of a file is looked at before its sender is known; it is neither kept nor shown.
 */
@RestController
class FormController {
    static final String PATH = "/form";

    private static final String SCOPE = "SCOPE_events:write";

    private final Intake intake;
    private final Senders senders;
    private final Uploading uploading;
    private final ReactiveJwtDecoder tokens;
    private final FormWriter pages;

    FormController(Intake intake, Senders senders, Uploading uploading, FormDesk desk) {
        this.intake = intake;
        this.senders = senders;
        this.uploading = uploading;
        this.tokens = desk.tokens();
        this.pages = desk.pages();
    }

    @GetMapping("/")
    Mono<Void> form(ServerWebExchange exchange) {
        return pages.form(exchange);
    }

    @GetMapping("/form.css")
    Mono<Void> style(ServerWebExchange exchange) {
        return pages.style(exchange);
    }

    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<Void> send(ServerWebExchange exchange, @RequestBody Flux<PartEvent> parts) {
        FormFields fields = new FormFields();
        return parts.onErrorMap(IllegalArgumentException.class, FormController::unreadable)
                .windowUntil(PartEvent::isLast)
                .concatMap(
                        part -> part.switchOnFirst((first, events) -> {
                            if (first.get() instanceof FormPartEvent field) {
                                fields.put(
                                        field.headers().getContentDisposition().getName(), field.value());
                            }
                            return first.get() instanceof FilePartEvent file
                                    ? take(exchange, fields, file, events.map(PartEvent::content))
                                    : events.doOnNext(event -> DataBufferUtils.release(event.content()))
                                            .then(Mono.empty());
                        }),
                        1)
                .next()
                .switchIfEmpty(Mono.defer(
                        () -> pages.refusal(exchange, Refusal.BODY_EMPTY).thenReturn(true)))
                .then();
    }

    /** What the parser of parts makes of headers that are none; its words quote them. */
    private static ServerWebInputException unreadable(Throwable failure) {
        return new ServerWebInputException("A part of a form cannot be read", null, failure);
    }

    /** Answers the file; true once that is done. */
    private Mono<Boolean> take(
            ServerWebExchange exchange, FormFields fields, FilePartEvent file, Flux<DataBuffer> content) {
        return tokens.decode(fields.token())
                .flatMap(token -> taken(exchange, fields, token, body(file, content)))
                .onErrorResume(JwtException.class, bad -> pages.refusal(exchange, Refusal.TOKEN_INVALID))
                .thenReturn(true);
    }

    private Mono<Void> taken(ServerWebExchange exchange, FormFields fields, Jwt token, FormFile file) {
        ItemKind kind = KindPaths.kind(fields.kind()).orElse(null);
        String recordedAt = fields.recordedAt();
        if (!mayWrite(token)) {
            return pages.refusal(exchange, Refusal.SCOPE_MISSING);
        }
        if (kind == null) {
            return pages.refusal(exchange, Refusal.PARAMETER_INVALID);
        }
        if (recordedAt != null && !intake.takesAsRecordedAt(recordedAt)) {
            return pages.refusal(exchange, Refusal.RECORDED_AT_INVALID);
        }
        Sending sending = new Sending(exchange, fields, kind, file);
        return senders.admitted(
                token,
                sender -> uploading
                        .gate()
                        .pass(
                                new Gate.Arrival(sender, Format.HELD_OF_A_WORKBOOK, exchange.getResponse()),
                                () -> answered(exchange, upload(sending, sender)),
                                why -> pages.refusal(exchange, why)),
                why -> pages.refusal(exchange, why));
    }

    /** A form whose fields are sound, before its file is read. */
    private record Sending(ServerWebExchange exchange, FormFields fields, ItemKind kind, FormFile file) {}

    private Upload upload(Sending sending, Sender sender) {
        FormFields fields = sending.fields();
        SheetReader reader = new SheetReader(sending.kind(), fields.recordedAt());
        return new Upload(
                sending.kind(),
                sender,
                sending.file()
                        .open(uploading.bodies(), uploading.gate().quotas().of(sender), reader),
                new Parameters(false, fields.storesNothing(), fields.recordedAt()),
                rejected(fields, sending.exchange()),
                null,
                TraceHeaders.of(sending.exchange().getRequest()));
    }

    private static @Nullable RejectedRows rejected(FormFields fields, ServerWebExchange exchange) {
        return fields.wantsRows() ? new RejectedRows(FormWriter.texts(exchange)) : null;
    }

    private Mono<Void> answered(ServerWebExchange exchange, Upload upload) {
        return uploading
                .uploads()
                .take(upload)
                .flatMap(outcome -> outcome.hasRejectedRows()
                        ? uploading.answers().write(exchange, outcome)
                        : pages.outcome(exchange, outcome));
    }

    private static boolean mayWrite(Jwt token) {
        return new JwtGrantedAuthoritiesConverter()
                .convert(token).stream().anyMatch(authority -> SCOPE.equals(authority.getAuthority()));
    }

    private static FormFile body(FilePartEvent file, Flux<DataBuffer> content) {
        boolean isWorkbook = file.filename().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        return isWorkbook
                ? (bodies, quota, reader) -> bodies.workbook(quota.counting(content), reader)
                : (bodies, quota, reader) -> bodies.csv(quota.counting(content), null, reader);
    }

    /** A file of a form, whose name says its format: what browsers say of it depends on what is installed. */
    private interface FormFile {
        Body open(Bodies bodies, Quota quota, SheetReader reader);
    }
}
