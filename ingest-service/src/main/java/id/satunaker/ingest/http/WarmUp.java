package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.ItemKind;
import id.satunaker.ingest.intake.Sender;
import id.satunaker.ingest.intake.TraceContext;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.ParticipantStatus;
import id.satunaker.schemas.event.RecordKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes the way of a request once before the service calls itself ready, with a token and items that are refused: the
 * first sender must not wait for hundreds of classes to be loaded on top of a deadline. Nothing is stored or counted.
 */
final class WarmUp implements ApplicationRunner {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Well formed, signed by nobody. */
    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.e30.AA";

    private static final Participant NOBODY = Participant.newBuilder()
            .setParticipantId("warm-up")
            .setName("")
            .setKind(ParticipantKind._U)
            .setRegions(List.of("32.16"))
            .setRecordKinds(List.of(RecordKind.JOB_SEEKER, RecordKind.VACANCY, RecordKind.PLACEMENT))
            .setAgreementNumber("")
            .setSignedOn(LocalDate.EPOCH)
            .setStatus(ParticipantStatus.TEST)
            .build();

    /** Its NIK is none, so no rules let it pass. */
    private static final byte[] ITEM = """
            {"recordId":"warm-up","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00+07:00","nik":"0",
            "registeredOn":"2025-01-10","confirmedOn":"2025-01-11","sex":"F","birthMonth":"2004-03","occupation":"2512",
            "employerId":"none","title":"none","openings":1,"openedOn":"2025-01-10","startedOn":"2025-01-10",
            "monthlyWage":{"min":1,"max":2}}""".getBytes(StandardCharsets.UTF_8);

    private static final Parameters STORES_NOTHING = new Parameters(false, true, null);

    private final ReactiveJwtDecoder tokens;
    private final Uploading uploading;
    private final IngestHttpProperties limits;
    private final JsonMapper json;

    WarmUp(ReactiveJwtDecoder tokens, Uploading uploading, IngestHttpProperties limits, JsonMapper json) {
        this.tokens = tokens;
        this.uploading = uploading;
        this.limits = limits;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        tokens.decode(TOKEN).timeout(PATIENCE).onErrorComplete().block();
        Sender sender = new Sender(NOBODY, Set.of("32.16"));
        Responses responses = new Responses(limits);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, Language.INDONESIAN.tag());
        Texts texts = Texts.of(headers);
        uploading.gate().quotas().of(sender).state();
        for (ItemKind kind : List.of(ItemKind.JOB_SEEKER, ItemKind.VACANCY, ItemKind.PLACEMENT)) {
            Flux<DataBuffer> bytes = Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(ITEM));
            Body body = new WholeBody(bytes, new ItemReader()::readWhole, limits);
            uploading
                    .uploads()
                    .take(new Upload(kind, sender, body, STORES_NOTHING, null, null, TraceContext.NONE))
                    .map(outcome ->
                            json.writeValueAsBytes(responses.of(outcome, texts).getBody()))
                    .block(PATIENCE);
        }
    }
}
