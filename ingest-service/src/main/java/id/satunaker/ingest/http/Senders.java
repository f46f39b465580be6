package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Admission;
import id.satunaker.ingest.intake.Agreements;
import id.satunaker.ingest.intake.Sender;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

/** Who sends a request: what its token says, held against the agreements. */
final class Senders {
    private final Agreements agreements;
    private final Responses responses;
    private final Clock clock;

    Senders(Agreements agreements, IngestHttpProperties properties, Clock clock) {
        this.agreements = agreements;
        this.responses = new Responses(properties);
        this.clock = clock;
    }

    /** What comes next for a sender that may send; otherwise the answer why not. */
    Mono<ResponseEntity<Object>> admitted(Jwt token, Function<Sender, Mono<ResponseEntity<Object>>> next) {
        Object participant = token.getClaims().get("participant_id");
        Object regions = token.getClaims().get("regions");
        if (!(participant instanceof String id) || !(regions instanceof List<?> list)) {
            return Mono.just(responses.refused(Refusal.SENDER_MISSING));
        }
        Set<String> codes = list.stream().map(String::valueOf).collect(Collectors.toSet());
        Admission admission = agreements.admit(id, codes, clock.instant());
        return admission instanceof Sender sender
                ? next.apply(sender)
                : Mono.just(responses.refused(refusal((Admission.Refused) admission)));
    }

    private static Refusal refusal(Admission.Refused refused) {
        return switch (refused) {
            case NO_AGREEMENT -> Refusal.AGREEMENT_MISSING;
            case NOT_BEGUN -> Refusal.AGREEMENT_NOT_BEGUN;
            case ENDED -> Refusal.AGREEMENT_ENDED;
            case SUSPENDED -> Refusal.AGREEMENT_SUSPENDED;
        };
    }
}
