package id.satunaker.analytics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;

/** Makes a failing case small: leaves out whatever events it fails without, the larger parts first. */
final class LawShrinker {

    private static final int ORDERS = 10;

    private final Function<LawCase, Optional<String>> law;

    LawShrinker(Function<LawCase, Optional<String>> law) {
        this.law = law;
    }

    /** A case that still fails, and no more when any one of its events is left out. */
    LawCase shrink(LawCase failing) {
        LawCase smallest = failing;
        int part = Math.max(1, failing.events().size() / 2);
        while (part > 0) {
            Optional<LawCase> smaller = without(smallest, part);
            smallest = smaller.orElse(smallest);
            part = smaller.isPresent() ? part : part / 2;
        }
        return smallest;
    }

    private Optional<LawCase> without(LawCase failing, int part) {
        for (int start = 0; start < failing.events().size(); start += part) {
            List<SpecificRecord> rest = new ArrayList<>(failing.events());
            rest.subList(start, Math.min(start + part, rest.size())).clear();
            Optional<LawCase> smaller = failingInSomeOrder(failing.with(rest));
            if (smaller.isPresent()) {
                return smaller;
            }
        }
        return Optional.empty();
    }

    /** With fewer events, turns and commits fall differently: what needs a certain one is given a few chances. */
    private Optional<LawCase> failingInSomeOrder(LawCase smaller) {
        return LongStream.range(0, ORDERS)
                .mapToObj(more -> smaller.delivered(smaller.order() + more))
                .filter(ordered -> law.apply(ordered).isPresent())
                .findFirst();
    }
}
