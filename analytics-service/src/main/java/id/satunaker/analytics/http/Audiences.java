package id.satunaker.analytics.http;

import id.satunaker.analytics.http.HttpProperties.PublicValues;
import id.satunaker.analytics.indicator.ReferenceSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Finds out from a token who is asking. Scope {@code indicators:exact} sees everything; a regional government's own token
 * sees the regions that both the token and its agreement name.
 */
final class Audiences {
    private static final String EXACT = "indicators:exact";

    private final PublicValues publicValues;
    private final ReferenceSource references;

    Audiences(PublicValues publicValues, ReferenceSource references) {
        this.publicValues = publicValues;
        this.references = references;
    }

    Audience of(@Nullable Jwt token) {
        if (publicValues == PublicValues.EXACT) {
            return Audience.EVERYTHING;
        }
        if (token == null) {
            return Audience.PUBLIC;
        }
        String scopes = token.hasClaim("scope") ? String.valueOf(token.getClaimAsString("scope")) : "";
        return List.of(scopes.split(" ")).contains(EXACT) ? Audience.EVERYTHING : Audience.of(ownRegions(token));
    }

    private Set<String> ownRegions(Jwt token) {
        List<String> named = token.hasClaim("regions") ? token.getClaimAsStringList("regions") : null;
        String participant = token.getClaimAsString("participant_id");
        if (named == null || participant == null) {
            return Set.of();
        }
        return references.references().governedBy(participant).stream()
                .filter(region -> named.contains(region) || named.contains("*"))
                .collect(Collectors.toSet());
    }
}
