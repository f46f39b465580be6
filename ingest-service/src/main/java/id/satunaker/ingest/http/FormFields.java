package id.satunaker.ingest.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebInputException;

/** What is written in a form before its file. Never printed, since a token is in it. */
final class FormFields {
    private static final Set<String> NAMES = Set.of("token", "kind", "asOf", "zone", "action");
    private static final int LOCAL_MINUTES = "2025-01-31T16:00".length();

    private static final int MOST = 100;

    private final Map<String, String> values = new HashMap<>();
    private int count;

    /** Takes a field, the first of its name; others than those of the form are nothing, but not without end. */
    void put(@Nullable String name, String value) {
        if (++count > MOST) {
            throw new ServerWebInputException("A form has fewer fields");
        }
        if (name != null && NAMES.contains(name)) {
            values.putIfAbsent(name, value.strip());
        }
    }

    String token() {
        return values.getOrDefault("token", "");
    }

    String kind() {
        return values.getOrDefault("kind", "");
    }

    boolean storesNothing() {
        return "check".equals(values.get("action"));
    }

    boolean wantsRows() {
        return "rows".equals(values.get("action"));
    }

    /** The time of the clock on a wall somewhere, as a point in time; null if it is not filled in. */
    @Nullable
    String recordedAt() {
        String local = values.getOrDefault("asOf", "");
        String seconds = local.length() == LOCAL_MINUTES ? ":00" : "";
        return local.isEmpty() ? null : local + seconds + values.getOrDefault("zone", "");
    }
}
