package id.satunaker.placement.records.letter;

import id.satunaker.placement.records.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows dead letters with what was done about them, and sends the records behind them on their way again. */
public final class DeadLetterOffice {
    private final LetterBox letters;
    private final ReplayLog replays;

    public DeadLetterOffice(LetterBox letters, ReplayLog replays) {
        this.letters = letters;
        this.replays = replays;
    }

    /** Letters and their replays, the oldest of each letter first. */
    public record Listing(LetterPage page, Map<Coordinates, List<Replay>> replays) {}

    /** What became of asking for a replay. */
    public sealed interface Outcome {
        /** The record was published again. */
        record Replayed(Replay replay) implements Outcome {}

        /** There is no letter there, or no longer. */
        record NoSuchLetter() implements Outcome {}

        /** The letter does not say of which record of its topic it is. */
        record NoOrigin() implements Outcome {}

        /** The record is no longer in Kafka. */
        record Gone(Coordinates original) implements Outcome {}
    }

    public List<String> topics() {
        return letters.topics();
    }

    /** Empty: the search starts at a place that is none. */
    public Optional<Listing> list(LetterSearch search) {
        return letters.page(search).map(this::withReplays);
    }

    private Listing withReplays(LetterPage page) {
        List<Coordinates> places = page.letters().stream().map(Letter::at).toList();
        return new Listing(page, replays.of(places).stream().collect(Collectors.groupingBy(Replay::letter)));
    }

    public Outcome replay(Reader reader, Coordinates at) {
        Optional<Letter> letter = letters.find(at);
        if (letter.isEmpty()) {
            return new Outcome.NoSuchLetter();
        }
        Coordinates original = letter.get().original();
        if (original == null) {
            return new Outcome.NoOrigin();
        }
        return replays.keep(new ReplayLog.Request(reader, at, original), () -> letters.publishAgain(original))
                .<Outcome>map(Outcome.Replayed::new)
                .orElseGet(() -> new Outcome.Gone(original));
    }
}
