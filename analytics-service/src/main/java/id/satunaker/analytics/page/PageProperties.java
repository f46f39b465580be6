package id.satunaker.analytics.page;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the pages, {@code satunaker.analytics.*}.
 *
 * @param notice text shown on every page, such as that the data is made up; none by default
 */
@ConfigurationProperties("satunaker.analytics")
record PageProperties(@Nullable String notice) {}
