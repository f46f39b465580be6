package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Many seeded cases of one law, each printed with its seed; one that fails is shrunk. The first seed is
 * {@code -Dlaw.seed} (1), the number of cases {@code -Dlaw.cases} (what the test asks for).
 */
final class LawRun {

    private final String name;
    private final Law law;
    private final UnaryOperator<LawCase> delivery;

    /** @param delivery what the engine is given of a case instead of its events: more of them, or fewer */
    LawRun(String name, Law law, UnaryOperator<LawCase> delivery) {
        this.name = name;
        this.law = law;
        this.delivery = delivery;
    }

    LawRun(String name, Law law) {
        this(name, law, UnaryOperator.identity());
    }

    void holdsIn(int cases) {
        assertThat(firstFailure(Integer.getInteger("law.cases", cases))).isEmpty();
    }

    /** The report of the first case that breaks the law; empty when it holds in all. */
    Optional<String> firstFailure(int cases) {
        long first = Long.getLong("law.seed", 1);
        return LongStream.range(first, first + cases)
                .parallel()
                .mapToObj(Histories::of)
                .filter(this::isBroken)
                .findFirst()
                .map(this::report);
    }

    private boolean isBroken(LawCase history) {
        Optional<String> violation = shuffled(history);
        System.out.printf(
                "law '%s' seed=%d events=%d V=%d days=%s..%s %s%n",
                name,
                history.seed(),
                history.events().size(),
                history.validityDays(),
                history.from(),
                history.to(),
                violation.map(wrong -> "BROKEN: " + wrong).orElse("holds"));
        return violation.isPresent();
    }

    private Optional<String> shuffled(LawCase history) {
        return violation(history, LawFold::shuffled);
    }

    private Optional<String> violation(LawCase history, Function<LawCase, LawFold> fold) {
        try {
            return law.violation(history, fold.apply(delivery.apply(history)));
        } catch (RuntimeException e) {
            return Optional.of("failed with " + e + " at " + e.getStackTrace()[0]);
        }
    }

    private String report(LawCase failing) {
        LawCase smallest = new LawShrinker(this::shuffled).shrink(failing);
        boolean anyway = violation(smallest, LawFold::inOrder).isPresent();
        return "law '%s' is broken, run this case alone with -Dlaw.seed=%d -Dlaw.cases=1%n%s%nby %d of %d events, V=%d, %s:%n%s"
                .formatted(
                        name,
                        failing.seed(),
                        shuffled(smallest).orElseThrow(),
                        smallest.events().size(),
                        failing.events().size(),
                        failing.validityDays(),
                        anyway
                                ? "also once each and in this order"
                                : "only when delivered by order " + smallest.order(),
                        smallest.events().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }
}
