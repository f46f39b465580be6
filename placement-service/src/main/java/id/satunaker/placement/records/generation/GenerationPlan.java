package id.satunaker.placement.records.generation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What follows upon what: a rebuild makes another generation, compares it with the one that is shown, and ends with the new
 * one shown and the old one kept, or, where they differ, with the old one shown and the new one kept.
 */
public final class GenerationPlan {
    private static final int EXAMPLES = 5;

    private GenerationPlan() {}

    /** One that was kept is forgotten: two at a time are enough to run. */
    public static Generations start(Generations now, Edition edition) {
        return now.isRebuilding() ? refused(now, "A rebuild is on its way") : build(now, edition);
    }

    /** Where rows of this edition are neither shown nor being built, they are made; kept ones are brought up to date. */
    public static Generations adopt(Generations now, Edition own) {
        if (now.shown().edition().equals(own) || now.isRebuilding()) {
            return now;
        }
        Generation beside = now.beside();
        return beside != null && beside.edition().equals(own)
                ? now.with(beside, Phase.BUILDING).differing(0).saying(null)
                : build(now, own);
    }

    private static Generations build(Generations now, Edition edition) {
        int another = now.newest() + 1;
        return new Generations(
                now.shown(), new Generation(another, edition), another, Phase.BUILDING, now.answered(), 0, null);
    }

    /** All that there is is forgotten, and another one shown from its first record on. */
    public static Generations renew(Generations now, Edition edition) {
        int another = now.newest() + 1;
        return new Generations(new Generation(another, edition), null, another, Phase.STEADY, now.answered(), 0, null)
                .saying("All but generation " + another + " is forgotten");
    }

    /** The one beside is shown, whatever a comparison found. */
    public static Generations back(Generations now) {
        Generation kept = now.beside();
        if (now.isRebuilding() || kept == null) {
            return refused(now, "There is no generation to go back to");
        }
        return kept.edition().hasLayoutOf(now.shown().edition())
                ? now.swapped().saying("Generation " + kept.number() + " is shown again")
                : refused(now, "Generation " + kept.number() + " has another layout: start the version that made it");
    }

    public static Generations forget(Generations now) {
        Generation beside = now.beside();
        return beside == null
                ? refused(now, "There is no generation to forget")
                : now.with(null, Phase.STEADY).saying("Generation " + beside.number() + " is forgotten");
    }

    private static Generations refused(Generations now, String why) {
        return now.saying("Refused: " + why);
    }

    /** It has caught up. */
    public static Generations compare(Generations now) {
        return now.with(now.beside(), Phase.COMPARING);
    }

    /** @param differing records in which they differ, by kind and key */
    public static Generations compared(Generations now, List<String> differing) {
        int built = Objects.requireNonNull(now.beside()).number();
        if (differing.isEmpty()) {
            return show(now, "");
        }
        String examples = differing.stream().limit(EXAMPLES).collect(Collectors.joining(", "));
        return now.with(now.beside(), Phase.STEADY)
                .differing(differing.size())
                .saying("Generation " + built + " differs in " + differing.size() + " records and is kept beside: "
                        + examples);
    }

    /** Tables of another layout have no rows to compare; the new ones are complete. */
    public static Generations showUncompared(Generations now) {
        return show(now, ", not compared: its tables have another layout");
    }

    private static Generations show(Generations now, String remark) {
        Generations next = now.swapped();
        return next.saying("Generation " + next.shown().number() + " is shown, generation "
                + now.shown().number() + " is kept" + remark);
    }
}
