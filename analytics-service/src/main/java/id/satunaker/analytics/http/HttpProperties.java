package id.satunaker.analytics.http;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the http edge, {@code satunaker.analytics.*}.
 *
 * @param publicValues what a caller without scope {@code indicators:exact} gets: {@code rounded} (default), the values of
 *     the last night after disclosure control, or {@code exact}, for data that is made up
 * @param disclosureKey secret of the disclosure control, at least 32 characters, the same in all instances and for ever;
 *     required where values are rounded
 * @param notice text shown on the page and in every answer with values, such as that the data is made up; none by default
 */
@Validated
@ConfigurationProperties("satunaker.analytics")
record HttpProperties(
        @DefaultValue("rounded") PublicValues publicValues,
        @Nullable @Size(min = 32) String disclosureKey,
        @Nullable @Size(min = 1, max = 500) String notice) {

    enum PublicValues {
        ROUNDED,
        EXACT
    }

    @AssertTrue(message = "satunaker.analytics.disclosure-key is required where public-values is rounded")
    boolean isDisclosureKeyGivenWhereNeeded() {
        return publicValues == PublicValues.EXACT || disclosureKey != null;
    }

    /** Not the key. */
    @Override
    public String toString() {
        return "HttpProperties[publicValues=" + publicValues + ", notice=" + notice + "]";
    }
}
