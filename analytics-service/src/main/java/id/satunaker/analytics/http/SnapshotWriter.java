package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Publication;
import id.satunaker.schemas.region.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Writes the JSON that all clients share: of one area once per change, of a document from the areas already written. */
final class SnapshotWriter {
    private final JsonMapper json;
    private final @Nullable String notice;

    SnapshotWriter(JsonMapper json, @Nullable String notice) {
        this.json = json;
        this.notice = notice;
    }

    RawValue area(Region region, Publication publication, LocalDate date) {
        return new RawValue(json.writeValueAsString(SnapshotResponse.Area.of(region, publication, date)));
    }

    SnapshotResponse snapshot(Edition edition, List<RawValue> areas) {
        return SnapshotResponse.of(edition, notice, areas);
    }

    String document(Edition edition, List<RawValue> areas) {
        return json.writeValueAsString(snapshot(edition, areas));
    }

    String progress(Edition edition) {
        return json.writeValueAsString(Map.of("frame", edition.frame()));
    }
}
