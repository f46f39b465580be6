package id.satunaker.ingest.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item that a test writes: a good one of its kind, with changes. */
final class Draft {
    static final String NIK = "3216014503040001";

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    static Draft jobSeeker() {
        return retraction().without("retracted").with("registeredOn", "2025-01-10");
    }

    static Draft vacancy() {
        return retraction()
                .without("retracted")
                .without("nik")
                .with("employerId", "PT Maju")
                .with("title", "Welder")
                .with("openings", 5)
                .with("openedOn", "2025-01-10");
    }

    static Draft placement() {
        return retraction().without("retracted").with("employerId", "PT Maju").with("startedOn", "2025-02-20");
    }

    /** Of a job seeker or a placement. */
    static Draft retraction() {
        return new Draft()
                .with("recordId", "R-1")
                .with("nik", NIK)
                .with("recordedAt", "2025-01-10T08:00:00+07:00")
                .with("regionCode", "32.16")
                .with("retracted", true);
    }

    static Draft empty() {
        return new Draft();
    }

    Draft with(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    Draft without(String name) {
        members.remove(name);
        return this;
    }

    /** As a CloudEvent of a type brings it. */
    Draft inCloudEvent(String type) {
        return empty().with("specversion", "1.0")
                .with("id", "e-1")
                .with("source", "/satunaker/test")
                .with("type", type)
                .with("data", this);
    }

    /** As JSON. */
    Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(members);
        all.replaceAll((name, value) -> value instanceof Draft group ? group.members() : value);
        return all;
    }

    Item item() {
        return filled(new Item());
    }

    private Item filled(Item item) {
        members.forEach((name, value) -> item.put(
                name, value instanceof Draft group ? new Value.Group(group.filled(item.inside(name))) : value(value)));
        return item;
    }

    private static Value value(@Nullable Object value) {
        if (value == null) {
            return Value.NOTHING;
        }
        if (value instanceof Boolean flag) {
            return new Value.Flag(flag);
        }
        if (value instanceof List) {
            return Value.ARRAY;
        }
        return value instanceof String text ? new Value.Text(text) : new Value.Numeral(value.toString());
    }
}
