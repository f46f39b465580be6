package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.DisclosureAttack.Outcome;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What differencing by siblings, levels, days and nights finds of single persons, and what guessing finds. */
class DisclosureAttackTest {
    private static final Logger LOG = LoggerFactory.getLogger(DisclosureAttackTest.class);
    private static final double CHANCE = 0.09; // three standard deviations of a share of some 175 places

    private final DisclosureAttack attack = DisclosureAttack.onHistory(20250630);

    @Test
    void findsThemAllInExactFigures() {
        Map<String, Outcome> outcomes = report("exact", night -> figures -> figures);

        assertThat(outcomes.values())
                .allSatisfy(outcome -> assertThat(outcome.precision()).isEqualTo(1));
    }

    @Test
    void findsThemNoBetterThanGuessingUnderDisclosureControl() {
        DisclosureControl control = new DisclosureControl("the key of this test, and of no service");

        Map<String, Outcome> outcomes = report("controlled", night -> control::open);

        assertThat(outcomes.values())
                .allSatisfy(
                        outcome -> assertThat(outcome.precision()).isLessThan(attack.shareOfSinglePersons() + CHANCE));
    }

    /** Why the draw is not keyed by night: decision 9. */
    @Test
    void findsThemWhereEveryNightIsDrawnAnew() {
        Map<String, Outcome> outcomes =
                report("drawn every night", night -> new DisclosureControl("the key of night " + night)::open);

        assertThat(outcomes.get("nights").precision()).isGreaterThan(2 * attack.shareOfSinglePersons());
    }

    /** No unbiased rounding to fives can do better: one person more moves the expectation by a fifth of a step. */
    @Test
    void tellsAnInsiderOfOneMorePersonInThreeOfFiveCasesAtMost() {
        DisclosureControl control = new DisclosureControl("the key of this test, and of no service");

        double right = DisclosureAttack.insider(control, 20_000);

        LOG.info("An insider who knows how all others moved is right in {} of the cases, a guess in 0.5", right);
        assertThat(right).isBetween(0.45, 0.62);
    }

    private Map<String, Outcome> report(
            String published, Function<Integer, Function<Figures, Counts>> publishedInNight) {
        Map<String, Outcome> outcomes = attack.outcomes(publishedInNight);
        outcomes.forEach((way, outcome) -> LOG.info(
                "{}, by {}: named {} places, {} right ({}); guessing: {}",
                published,
                way,
                outcome.named(),
                outcome.right(),
                outcome.precision(),
                attack.shareOfSinglePersons()));
        return outcomes;
    }
}
