package id.satunaker.analytics.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satunaker.analytics.indicator.Dimension;
import id.satunaker.analytics.indicator.FactSheet;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Kind;
import id.satunaker.analytics.indicator.Text;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fact sheets of all indicators. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndicatorsResponse(Text label, @Nullable String notice, List<Sheet> indicators) {

    static IndicatorsResponse all(@Nullable String notice) {
        return new IndicatorsResponse(
                FactSheet.LABEL,
                notice,
                Arrays.stream(Indicator.values()).map(Sheet::of).toList());
    }

    /** One indicator: how it is counted, the categories of its breakdowns, and what it means. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sheet(
            String code,
            Kind kind,
            Map<Dimension, List<String>> breakdowns,
            @JsonUnwrapped FactSheet factSheet) {
        static Sheet of(Indicator indicator) {
            return new Sheet(
                    indicator.name(),
                    indicator.kind(),
                    indicator.dimensions().stream()
                            .collect(Collectors.toMap(
                                    Function.identity(),
                                    Dimension::categories,
                                    (a, b) -> a,
                                    () -> new EnumMap<>(Dimension.class))),
                    indicator.factSheet());
        }
    }
}
