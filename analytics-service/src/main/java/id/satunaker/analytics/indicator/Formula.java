package id.satunaker.analytics.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an indicator is computed; it also says so in words, so that the fact sheet and the figure cannot disagree. */
interface Formula {

    /** The figures of an area, one for every day of the range. */
    List<Value> values(Basis basis, Range range);

    /** What is measured, such as {@code 100 x A / B}. */
    Text measure();

    Text numerator();

    /** Null where nothing is divided. */
    @Nullable
    Text denominator();
}
