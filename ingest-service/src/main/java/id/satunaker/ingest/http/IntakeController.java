package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Intake;
import id.satunaker.ingest.intake.ItemKind;
import id.satunaker.ingest.intake.Sender;
import id.satunaker.ingest.intake.sheet.SheetReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes job seekers, vacancies and placements, and the labour force of the ministry, and answers once the fate of each item is told. */
@RestController
class IntakeController {
    private static final String UPLOAD_ID = "Upload-Id";

    private final Intake intake;
    private final Senders senders;
    private final IngestHttpProperties properties;
    private final Bodies bodies;
    private final Uploads uploads;
    private final AnswerWriter answers;
    private final ProgressBoard board;
    private final Gate gate;

    IntakeController(Intake intake, Senders senders, IngestHttpProperties properties, Uploading uploading) {
        this.intake = intake;
        this.senders = senders;
        this.properties = properties;
        this.bodies = uploading.bodies();
        this.uploads = uploading.uploads();
        this.answers = uploading.answers();
        this.board = uploading.board();
        this.gate = uploading.gate();
    }

    @ItemsMapping("/v1/" + KindPaths.JOB_SEEKERS)
    Mono<Void> jobSeekers(ServerWebExchange exchange, @AuthenticationPrincipal Jwt token) {
        return receive(ItemKind.JOB_SEEKER, exchange, token);
    }

    @ItemsMapping("/v1/" + KindPaths.VACANCIES)
    Mono<Void> vacancies(ServerWebExchange exchange, @AuthenticationPrincipal Jwt token) {
        return receive(ItemKind.VACANCY, exchange, token);
    }

    @ItemsMapping("/v1/" + KindPaths.PLACEMENTS)
    Mono<Void> placements(ServerWebExchange exchange, @AuthenticationPrincipal Jwt token) {
        return receive(ItemKind.PLACEMENT, exchange, token);
    }

    @PutMapping(path = "/v1/" + KindPaths.LABOUR_FORCE, consumes = Format.Types.CSV)
    Mono<Void> labourForce(ServerWebExchange exchange, @AuthenticationPrincipal Jwt token) {
        return receive(ItemKind.LABOUR_FORCE, exchange, token);
    }

    /** How far an upload of the same sender has come that it named by {@code Upload-Id}. */
    @GetMapping("/v1/uploads/{id}")
    Mono<Void> progress(ServerWebExchange exchange, @AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return senders.admitted(
                token,
                sender -> board.find(sender, id)
                        .map(progress -> answers.write(exchange, progress))
                        .orElseGet(() -> answers.write(exchange, Refusal.NOT_FOUND)),
                why -> answers.write(exchange, why));
    }

    private Mono<Void> receive(ItemKind kind, ServerWebExchange exchange, Jwt token) {
        ServerHttpRequest request = exchange.getRequest();
        Format format = Format.of(request.getHeaders().getContentType());
        Parameters wants = Parameters.of(request.getQueryParams()).orElse(null);
        Optional<Refusal> refusal = refusal(request, kind, wants);
        if (wants == null || refusal.isPresent()) {
            return answers.write(exchange, refusal.orElse(Refusal.PARAMETER_INVALID));
        }
        long held = format.held(request.getHeaders(), properties);
        return senders.admitted(
                token,
                sender -> kind == ItemKind.LABOUR_FORCE && !sender.isMinistry()
                        ? answers.write(exchange, Refusal.SENDER_NOT_MINISTRY)
                        : gate.pass(
                                new Gate.Arrival(sender, held, exchange.getResponse()),
                                () -> take(exchange, upload(kind, sender, request, wants)),
                                why -> answers.write(exchange, why)),
                why -> answers.write(exchange, why));
    }

    private Upload upload(ItemKind kind, Sender sender, ServerHttpRequest request, Parameters wants) {
        Format format = Format.of(request.getHeaders().getContentType());
        Body body = bodies.open(
                new CountedRequest(request, gate.quotas().of(sender)),
                format,
                kind,
                new SheetReader(kind, wants.recordedAt()));
        boolean asksForRows = format.isSpreadsheet() && Accepts.csv(request.getHeaders());
        RejectedRows rejected = asksForRows ? new RejectedRows(Texts.of(request.getHeaders())) : null;
        return new Upload(kind, sender, body, wants, rejected, progress(request, sender), TraceHeaders.of(request));
    }

    private Mono<Void> take(ServerWebExchange exchange, Upload upload) {
        return uploads.take(upload).flatMap(outcome -> answers.write(exchange, outcome));
    }

    private @Nullable Progress progress(ServerHttpRequest request, Sender sender) {
        String id = request.getHeaders().getFirst(UPLOAD_ID);
        return id == null ? null : board.open(sender, id);
    }

    private Optional<Refusal> refusal(ServerHttpRequest request, ItemKind kind, @Nullable Parameters wants) {
        Format format = Format.of(request.getHeaders().getContentType());
        String id = request.getHeaders().getFirst(UPLOAD_ID);
        boolean isNamed = id == null || ProgressBoard.isId(id);
        boolean takesTime = format.isSpreadsheet() && kind != ItemKind.LABOUR_FORCE;
        if (wants == null || !isNamed || (wants.recordedAt() != null && !takesTime)) {
            return Optional.of(Refusal.PARAMETER_INVALID);
        }
        if (wants.recordedAt() != null && !intake.takesAsRecordedAt(wants.recordedAt())) {
            return Optional.of(Refusal.RECORDED_AT_INVALID);
        }
        return RequestChecks.refusal(request, format, properties);
    }
}
