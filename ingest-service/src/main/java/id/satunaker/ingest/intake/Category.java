package id.satunaker.ingest.intake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A closed list of values, from an Avro enum whose symbol {@code _U} (unknown) is never sent. */
final class Category<E extends Enum<E>> {
    private static final String UNKNOWN = "_U";

    private final E unknown;
    private final Map<String, E> values;
    private final String list;

    Category(Class<E> type) {
        this.unknown = Enum.valueOf(type, UNKNOWN);
        this.values = Arrays.stream(type.getEnumConstants())
                .filter(value -> value != unknown)
                .collect(Collectors.toMap(Enum::name, value -> value, (a, b) -> a, LinkedHashMap::new));
        this.list = String.join(" ", values.keySet());
    }

    /** The values that may be sent. */
    String list() {
        return list;
    }

    /** The item's value; unknown when it has none that is in the list. */
    E in(Fields fields, String name) {
        return in(fields, name, unknown);
    }

    E in(Fields fields, String name, E missing) {
        String text = fields.text(name);
        if (text == null) {
            return missing;
        }
        E value = values.get(text);
        if (value == null) {
            fields.refuse(name, Code.CATEGORY_UNKNOWN, list);
            return missing;
        }
        return value;
    }

    /** Refuses a day without its reason; the reason may have been refused already. */
    void requireWith(Fields fields, String name, String dayName) {
        if (!fields.isMissing(dayName) && fields.isMissing(name)) {
            fields.refuse(name, Code.REASON_MISSING, dayName, list);
        }
    }
}
