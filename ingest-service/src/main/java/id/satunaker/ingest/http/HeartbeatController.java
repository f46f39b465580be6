package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Code;
import id.satunaker.ingest.intake.Heartbeats;
import id.satunaker.ingest.intake.Item;
import id.satunaker.ingest.intake.Sender;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes heartbeats: {@code {"day":"2025-06-30"}} of a participant that had nothing to send on that day. */
@RestController
class HeartbeatController {
    private static final DataSize MOST = DataSize.ofKilobytes(4);

    private final Heartbeats heartbeats;
    private final Senders senders;
    private final Responses responses;
    private final ItemReader reader = new ItemReader();

    HeartbeatController(Heartbeats heartbeats, Senders senders, IngestHttpProperties properties) {
        this.heartbeats = heartbeats;
        this.senders = senders;
        this.responses = new Responses(properties);
    }

    @PostMapping(path = "/v1/heartbeats", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> heartbeats(
            ServerHttpRequest request, @RequestBody(required = false) byte[] body, @AuthenticationPrincipal Jwt token) {
        Texts texts = Texts.of(request.getHeaders());
        Optional<Refusal> refusal = RequestChecks.ofSmallJson(request, MOST);
        return refusal.isPresent()
                ? Mono.just(responses.refused(refusal.get(), texts))
                : senders.admitted(
                        token,
                        sender -> take(request, body == null ? new byte[0] : body, sender),
                        why -> Mono.just(responses.refused(why, texts)));
    }

    private Mono<ResponseEntity<Object>> take(ServerHttpRequest request, byte[] body, Sender sender) {
        Texts texts = Texts.of(request.getHeaders());
        Item item = body.length > MOST.toBytes()
                ? Item.unreadable(Code.ITEM_NOT_OBJECT.ofItem())
                : reader.readLine(body, 0, body.length);
        return Mono.fromCompletionStage(heartbeats.take(item, sender, TraceHeaders.of(request)))
                .map(verdict -> responses.of(new Tally(false).add(List.of(verdict)), texts));
    }
}
