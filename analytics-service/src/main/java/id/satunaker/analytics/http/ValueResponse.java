package id.satunaker.analytics.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Observation;
import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.Status;
import id.satunaker.analytics.indicator.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One figure; {@code value} is null where it is missing ({@code M}) or suppressed ({@code Q}). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ValueResponse(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal value,
        Status status,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String denominatorVintage,
        @Nullable BigDecimal released,
        @Nullable BigDecimal revision) {

    static ValueResponse of(Observation observation) {
        Value value = observation.value();
        return new ValueResponse(
                value.value(),
                observation.status(),
                value.numerator(),
                value.denominator(),
                value.vintage() == null ? null : value.vintage().toString(),
                releasedValue(observation),
                observation.revision());
    }

    static @Nullable BigDecimal releasedValue(Observation observation) {
        Value released = observation.released();
        return released == null ? null : released.value();
    }

    /** Every indicator of an area on a day, by code, without breakdowns. */
    static Map<String, ValueResponse> all(Publication publication, String area, LocalDate date) {
        Map<String, Observation> indicators = new LinkedHashMap<>();
        for (Indicator indicator : Indicator.values()) {
            indicators.put(indicator.name(), publication.on(date, indicator, area));
        }
        return of(indicators);
    }

    /** In the order that they have. */
    static Map<String, ValueResponse> of(Map<String, Observation> observations) {
        Map<String, ValueResponse> values = new LinkedHashMap<>();
        observations.forEach((code, observation) -> values.put(code, of(observation)));
        return values;
    }
}
