package id.satunaker.placement.records;

import id.satunaker.schemas.region.Region;
import org.jspecify.annotations.Nullable;

/** Whose records are looked at, of which area; null: everybody's, everywhere. */
public record QualityScope(
        @Nullable String participantId, @Nullable Region region) {
    public static final QualityScope ALL = new QualityScope(null, null);
}
