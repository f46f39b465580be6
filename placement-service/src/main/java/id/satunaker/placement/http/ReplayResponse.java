package id.satunaker.placement.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.placement.records.letter.Coordinates;
import id.satunaker.placement.records.letter.Replay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which record was published again, where it stands now as well, and who had it done when. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplayResponse(
        Coordinates original,
        Coordinates replayed,
        @Nullable String participantId,
        Instant at) {

    static ReplayResponse of(Replay replay) {
        return new ReplayResponse(replay.original(), replay.replayed(), replay.participantId(), replay.at());
    }
}
