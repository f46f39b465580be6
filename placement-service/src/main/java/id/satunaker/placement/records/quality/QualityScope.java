package id.satunaker.placement.records.quality;

import id.satunaker.placement.records.Reader;
import id.satunaker.schemas.region.Region;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose records are looked at, of which area; null: everybody's, everywhere. */
public record QualityScope(
        @Nullable String participantId, @Nullable Region region) {
    public static final QualityScope ALL = new QualityScope(null, null);

    /** What of it the reader may see: the ministry all, a participant what it published itself; empty: nothing. */
    public Optional<QualityScope> seenBy(Reader reader) {
        if (reader.ministry()) {
            return Optional.of(this);
        }
        String own = reader.participantId();
        return own == null || (participantId != null && !participantId.equals(own))
                ? Optional.empty()
                : Optional.of(new QualityScope(own, region));
    }
}
