package id.satunaker.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By which numbers persons may be named.
 *
 * @param passports whether foreign workers without a NIK may be named by their passports, default false
 */
@ConfigurationProperties("satunaker.ingest.identity")
record IdentityProperties(@DefaultValue("false") boolean passports) {}
