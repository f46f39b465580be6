package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Dimension.AGE;
import static id.satunaker.analytics.indicator.Dimension.DURATION;
import static id.satunaker.analytics.indicator.Dimension.EDUCATION;
import static id.satunaker.analytics.indicator.Dimension.END_REASON;
import static id.satunaker.analytics.indicator.Dimension.OCCUPATION;
import static id.satunaker.analytics.indicator.Dimension.REASON;
import static id.satunaker.analytics.indicator.Dimension.SECTOR;
import static id.satunaker.analytics.indicator.Dimension.SEX;
import static id.satunaker.analytics.indicator.Indicator.LAYOFF;
import static id.satunaker.analytics.indicator.Indicator.PLC;
import static id.satunaker.analytics.indicator.Indicator.PLC_END;
import static id.satunaker.analytics.indicator.Indicator.PLC_REG;
import static id.satunaker.analytics.indicator.Indicator.REG_IN;
import static id.satunaker.analytics.indicator.Indicator.REG_OUT;
import static id.satunaker.analytics.indicator.Indicator.REG_T;
import static id.satunaker.analytics.indicator.Indicator.REG_TIN;
import static id.satunaker.analytics.indicator.Indicator.REG_TOUT;
import static id.satunaker.analytics.indicator.Indicator.REG_U;
import static id.satunaker.analytics.indicator.Indicator.VAC;
import static id.satunaker.analytics.indicator.Indicator.VAC_NEW;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The storage order of the measures. Append at the end: stored cells know a measure by its place alone. */
final class Measures {
    private static final List<Measure> STORED = new ArrayList<>();

    static {
        append(REG_T, null);
        append(REG_U, null);
        append(REG_U, SEX);
        append(REG_U, AGE);
        append(REG_U, EDUCATION);
        append(REG_U, OCCUPATION);
        append(REG_U, DURATION);
        append(REG_IN, null);
        append(REG_OUT, null);
        append(REG_OUT, REASON);
        append(REG_TIN, null);
        append(REG_TOUT, null);
    }

    /** Transfers that also leave or enter the province: what a province counts as its own transfers (R7). */
    static final Measure PROVINCE_TIN = append(REG_TIN, null, "PROVINCE");

    static final Measure PROVINCE_TOUT = append(REG_TOUT, null, "PROVINCE");

    static {
        append(PLC, null);
        append(PLC_REG, null);
        append(VAC, null);
        append(VAC_NEW, null);
        append(PLC, SECTOR);
        append(PLC, OCCUPATION);
        append(PLC_END, null);
        append(PLC_END, END_REASON);
        append(VAC, SECTOR);
        append(VAC, OCCUPATION);
    }

    /** Persons of REG_IN whose spell ended by placement after 90 days at most, on the day of the inflow. */
    static final Measure PLACED_WITHIN_90 = append(REG_IN, null, "PLACED_WITHIN_90");

    /** Placements of PLC that had not ended 90 days later, on the day they started. */
    static final Measure KEPT_FOR_90 = append(PLC, null, "KEPT_FOR_90");

    static final int COUNT = STORED.size();

    static final List<Measure> ALL = STORED.stream()
            .filter(measure -> measure.dimension() != null || measure.category() == null)
            .toList();

    private static final Map<Indicator, Measure> TOTALS = new EnumMap<>(Indicator.class);
    private static final Map<Indicator, Map<Dimension, Map<String, Measure>>> PARTS = new EnumMap<>(Indicator.class);

    static {
        for (Measure measure : ALL) {
            if (measure.dimension() == null || measure.category() == null) {
                TOTALS.put(measure.indicator(), measure);
            } else {
                PARTS.computeIfAbsent(measure.indicator(), none -> new EnumMap<>(Dimension.class))
                        .computeIfAbsent(measure.dimension(), none -> new LinkedHashMap<>())
                        .put(measure.category(), measure);
            }
        }
        TOTALS.put(LAYOFF, Objects.requireNonNull(parts(PLC_END, END_REASON).get("LAID_OFF")));
    }

    private Measures() {}

    static Measure total(Indicator indicator) {
        return Objects.requireNonNull(TOTALS.get(indicator), indicator::name);
    }

    /** By category; empty where the indicator is not counted so. */
    static Map<String, Measure> parts(Indicator indicator, Dimension dimension) {
        Map<String, Measure> parts = PARTS.getOrDefault(indicator, Map.of()).getOrDefault(dimension, Map.of());
        return Collections.unmodifiableMap(parts);
    }

    private static void append(Indicator indicator, @Nullable Dimension dimension) {
        if (dimension == null) {
            append(indicator, null, null);
            return;
        }
        for (String category : dimension.categories()) {
            append(indicator, dimension, category);
        }
    }

    private static Measure append(Indicator indicator, @Nullable Dimension dimension, @Nullable String category) {
        Measure measure = new Measure(STORED.size(), indicator, dimension, category);
        STORED.add(measure);
        return measure;
    }
}
