package id.satunaker.placement.jdbc;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of a table, its PostgreSQL type, and the value of an event in it. */
record Column<E>(String name, String type, Function<E, @Nullable Object> value) {

    /** A column of a part that the event may lack; then it is null. */
    static <E, P> Column<E> within(
            Function<E, @Nullable P> part, String name, String type, Function<P, @Nullable Object> value) {
        return new Column<>(name, type, event -> {
            P present = part.apply(event);
            return present == null ? null : value.apply(present);
        });
    }
}
