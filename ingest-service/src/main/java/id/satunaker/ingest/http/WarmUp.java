package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Intake;
import id.satunaker.ingest.intake.Item;
import id.satunaker.ingest.intake.Sender;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.ParticipantStatus;
import id.satunaker.schemas.event.RecordKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes the way of a request once before the service calls itself ready, with a token and items that are refused: the
 * first sender must not wait for hundreds of classes to be loaded on top of a deadline. Nothing is stored or counted.
 */
final class WarmUp implements ApplicationRunner {
    private static final List<RecordKind> KINDS =
            List.of(RecordKind.JOB_SEEKER, RecordKind.VACANCY, RecordKind.PLACEMENT);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Well formed, signed by nobody. */
    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.e30.AA";

    private static final Participant NOBODY = Participant.newBuilder()
            .setParticipantId("warm-up")
            .setName("")
            .setKind(ParticipantKind._U)
            .setRegions(List.of("32.16"))
            .setRecordKinds(KINDS)
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

    private final ReactiveJwtDecoder tokens;
    private final Intake intake;
    private final Responses responses;
    private final JsonMapper json;

    WarmUp(ReactiveJwtDecoder tokens, Intake intake, IngestHttpProperties properties, JsonMapper json) {
        this.tokens = tokens;
        this.intake = intake;
        this.responses = new Responses(properties);
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        tokens.decode(TOKEN).timeout(PATIENCE).onErrorComplete().block();
        sendOneOfEach(new Sender(NOBODY, Set.of("32.16")));
    }

    private void sendOneOfEach(Sender sender) {
        Item item = new ItemReader().readLine(ITEM, 0, ITEM.length);
        for (RecordKind kind : KINDS) {
            Tally tally = new Tally(true);
            intake.open(kind, sender).take(List.of(item)).thenAccept(tally::add);
            json.writeValueAsBytes(responses.of(tally, Optional.empty()).getBody());
        }
    }
}
