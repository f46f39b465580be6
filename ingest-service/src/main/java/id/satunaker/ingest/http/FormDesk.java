package id.satunaker.ingest.http;

import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** What only the form needs: the decoder of the token in its body, and its pages. */
record FormDesk(ReactiveJwtDecoder tokens, FormWriter pages) {}
