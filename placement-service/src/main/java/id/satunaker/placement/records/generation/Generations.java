package id.satunaker.placement.records.generation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which generations there are: the one that is shown, and the one that is being built or is kept for going back.
 *
 * @param newest the greatest number that was ever given
 * @param answered id of the last request that was answered
 * @param differences records in which the last comparison found other rows
 * @param outcome what the last request came to; null while that is open
 */
public record Generations(
        Generation shown,
        @Nullable Generation beside,
        int newest,
        Phase phase,
        @Nullable String answered,
        int differences,
        @Nullable String outcome) {

    public static Generations first(Edition edition) {
        return new Generations(new Generation(1, edition), null, 1, Phase.STEADY, null, 0, null);
    }

    /** Whether nothing was asked or decided in between. */
    public boolean isSameStepAs(Generations other) {
        return phase == other.phase && shown.equals(other.shown) && Objects.equals(beside, other.beside);
    }

    public boolean isRebuilding() {
        return phase != Phase.STEADY;
    }

    public List<Generation> all() {
        return Stream.concat(Stream.of(shown), Stream.ofNullable(beside)).toList();
    }

    /** A kept one only where the shown one's tables are not of the reader's layout, as while instances are replaced. */
    public Generation readBy(Edition own) {
        boolean foreign = !shown.edition().hasLayoutOf(own);
        return Optional.ofNullable(beside)
                .filter(kept -> foreign && !isRebuilding() && kept.edition().hasLayoutOf(own))
                .orElse(shown);
    }

    Generations with(@Nullable Generation nextBeside, Phase nextPhase) {
        return new Generations(shown, nextBeside, newest, nextPhase, answered, differences, outcome);
    }

    Generations swapped() {
        return new Generations(
                Objects.requireNonNull(beside), shown, newest, Phase.STEADY, answered, differences, outcome);
    }

    Generations saying(@Nullable String nextOutcome) {
        return new Generations(shown, beside, newest, phase, answered, differences, nextOutcome);
    }

    Generations differing(int records) {
        return new Generations(shown, beside, newest, phase, answered, records, outcome);
    }

    /** The last request is this one. */
    public Generations answering(String request) {
        return new Generations(shown, beside, newest, phase, request, differences, outcome);
    }
}
