package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Sender;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a token says of the one who sends it. */
final class Tokens {
    private Tokens() {}

    /** The sender, unless a claim is missing or of another type. */
    static Optional<Sender> sender(Jwt token) {
        Object participant = token.getClaims().get("participant_id");
        Object regions = token.getClaims().get("regions");
        if (!(participant instanceof String id) || !(regions instanceof List<?> list)) {
            return Optional.empty();
        }
        Set<String> codes = new HashSet<>();
        for (Object code : list) {
            codes.add(String.valueOf(code));
        }
        return Sender.of(id, codes);
    }
}
