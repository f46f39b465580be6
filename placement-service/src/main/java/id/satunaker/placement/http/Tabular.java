package id.satunaker.placement.http;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer that is a table as well: whoever accepts {@code text/csv} gets it as one. */
interface Tabular {

    /** The names of the columns. */
    List<String> header();

    /** A value of each column; null: an empty cell. */
    Stream<List<@Nullable Object>> rows();
}
