package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Admission;
import id.satunaker.ingest.intake.Agreements;
import id.satunaker.ingest.intake.Sender;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who sends a request: what its token says, held against the agreements. */
final class Senders {
    private final Agreements agreements;
    private final Clock clock;

    Senders(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    /** What comes next for a sender that may send, or for the reason why it may not. */
    <T> T admitted(Jwt token, Function<Sender, T> next, Function<Refusal, T> otherwise) {
        Object participant = token.getClaims().get("participant_id");
        Object regions = token.getClaims().get("regions");
        if (!(participant instanceof String id) || !(regions instanceof List<?> list)) {
            return otherwise.apply(Refusal.SENDER_MISSING);
        }
        Set<String> codes = list.stream().map(String::valueOf).collect(Collectors.toSet());
        Admission admission = agreements.admit(id, codes, clock.instant());
        return admission instanceof Sender sender
                ? next.apply(sender)
                : otherwise.apply(refusal((Admission.Refused) admission));
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
