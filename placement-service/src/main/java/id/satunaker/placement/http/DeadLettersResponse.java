package id.satunaker.placement.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.placement.records.letter.Coordinates;
import id.satunaker.placement.records.letter.DeadLetterOffice.Listing;
import id.satunaker.placement.records.letter.Letter;
import id.satunaker.placement.records.letter.Replay;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of dead letters; {@code next} is the {@code after} of the next page, absent on the last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLettersResponse(
        List<DeadLetter> letters, @Nullable String next) {

    /** One of them, without its key and value; {@code valueBytes} is absent where it has none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeadLetter(
            String topic,
            int partition,
            long offset,
            @Nullable Coordinates original,
            Instant timestamp,
            String cause,
            String message,
            int keyBytes,
            @Nullable Integer valueBytes,
            @Nullable String writer,
            List<ReplayResponse> replays) {

        static DeadLetter of(Letter letter, List<Replay> replays) {
            return new DeadLetter(
                    letter.at().topic(),
                    letter.at().partition(),
                    letter.at().offset(),
                    letter.original(),
                    letter.timestamp(),
                    letter.cause(),
                    letter.message(),
                    letter.keyBytes(),
                    letter.valueBytes(),
                    letter.writer(),
                    replays.stream().map(ReplayResponse::of).toList());
        }
    }

    static DeadLettersResponse of(Listing listing) {
        List<DeadLetter> letters = listing.page().letters().stream()
                .map(letter -> DeadLetter.of(letter, listing.replays().getOrDefault(letter.at(), List.of())))
                .toList();
        List<Long> next = listing.page().next();
        return new DeadLettersResponse(letters, next == null ? null : LetterRequest.text(next));
    }
}
