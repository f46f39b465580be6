package id.satunaker.analytics.http;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the http edge, {@code satunaker.analytics.*}.
 *
 * @param publicValues what a caller without scope {@code indicators:exact} gets: {@code none} (default) or {@code exact}
 * @param notice text shown on the page and in every answer with values, such as that the data is made up; none by default
 */
@Validated
@ConfigurationProperties("satunaker.analytics")
record HttpProperties(
        @DefaultValue("none") PublicValues publicValues,
        @Nullable @Size(min = 1, max = 500) String notice) {

    enum PublicValues {
        NONE,
        EXACT
    }
}
