package id.satunaker.analytics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** Makes a failing case small: leaves out whatever events it fails without, the larger parts first. */
final class LawShrinker {

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
            LawCase smaller = failing.with(rest);
            if (law.apply(smaller).isPresent()) {
                return Optional.of(smaller);
            }
        }
        return Optional.empty();
    }
}
