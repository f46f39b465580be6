package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.AreaMonth;
import id.satunaker.analytics.indicator.Comparison;
import id.satunaker.schemas.event.GenerationAction;
import id.satunaker.schemas.event.GenerationPhase;
import id.satunaker.schemas.event.GenerationRequest;
import id.satunaker.schemas.event.Generations;
import id.satunaker.schemas.topic.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class GenerationPlanTest {
    private static final Map<TopicPartition, Long> STOPS = Map.of(new TopicPartition(Topics.Names.VACANCIES, 3), 17L);
    private static final Comparison SAME = new Comparison(new TreeSet<>());

    @Test
    void buildsAnotherBesideTheOneThatIsShown() {
        Generations building = asked(Engines.FIRST, GenerationAction.START);

        assertThat(building.getShown()).isEqualTo(1);
        assertThat(building.getBeside()).isEqualTo(2);
        assertThat(building.getPhase()).isEqualTo(GenerationPhase.BUILDING);
        assertThat(building.getAnswered()).isEqualTo("START");
        assertThat(building.getOutcome()).isNull();
    }

    @Test
    void answersARequestOnce() {
        Generations building = asked(Engines.FIRST, GenerationAction.START);

        assertThat(GenerationPlan.answer(building, request(GenerationAction.START)))
                .isEmpty();
    }

    @Test
    void stopsBothToCompareThemAndLetsThemGoOn() {
        Generations building = asked(Engines.FIRST, GenerationAction.START);

        Generations comparing = GenerationPlan.compare(building, STOPS);
        assertThat(comparing.getPhase()).isEqualTo(GenerationPhase.COMPARING);
        assertThat(comparing.getHold()).isEqualTo(Map.of("labour.vacancies.v1-3", 17L));

        assertThat(GenerationPlan.goOn(comparing)).isEqualTo(building);
    }

    @Test
    void showsTheNewOneWhereItIsTheSameAndKeepsTheOld() {
        Generations shown = rebuilt(Engines.FIRST);

        assertThat(shown.getShown()).isEqualTo(2);
        assertThat(shown.getBeside()).isEqualTo(1);
        assertThat(shown.getPhase()).isEqualTo(GenerationPhase.STEADY);
        assertThat(shown.getHold()).isEmpty();
        assertThat(shown.getOutcome()).isEqualTo("Generation 2 is shown, generation 1 is kept");
    }

    @Test
    void keepsTheOldAloneWhereTheNewOneDiffers() {
        LocalDate day = LocalDate.parse("2025-03-01");
        Comparison differing = new Comparison(new TreeSet<>(List.of(
                new AreaMonth("32.16", AreaMonth.monthOf(day)),
                new AreaMonth("32.16", AreaMonth.monthOf(day.plusMonths(1))))));
        Generations comparing = GenerationPlan.compare(asked(Engines.FIRST, GenerationAction.START), STOPS);

        Generations steady = GenerationPlan.compared(comparing, differing);

        assertThat(steady.getShown()).isEqualTo(1);
        assertThat(steady.getBeside()).isNull();
        assertThat(steady.getPhase()).isEqualTo(GenerationPhase.STEADY);
        assertThat(steady.getHold()).isEmpty();
        assertThat(steady.getDifferences()).isEqualTo(2);
        assertThat(steady.getOutcome())
                .isEqualTo("Generation 2 differs in 2 areas and months: 32.16/2025-03, 32.16/2025-04");
    }

    @Test
    void keepsTheOldAloneWhereTheyAreNeverAtTheSamePlace() {
        Generations comparing = GenerationPlan.compare(asked(Engines.FIRST, GenerationAction.START), STOPS);

        Generations steady = GenerationPlan.giveUp(comparing);

        assertThat(steady.getShown()).isEqualTo(1);
        assertThat(steady.getBeside()).isNull();
        assertThat(steady.getHold()).isEmpty();
        assertThat(steady.getOutcome()).contains("Generation 2 never came to the same events");
    }

    @Test
    void goesBackToTheOneThatWasKept() {
        Generations back = asked(rebuilt(Engines.FIRST), GenerationAction.BACK);

        assertThat(back.getShown()).isEqualTo(1);
        assertThat(back.getBeside()).isEqualTo(2);
        assertThat(back.getPhase()).isEqualTo(GenerationPhase.STEADY);
    }

    @Test
    void givesNoNumberTwice() {
        Generations back = asked(rebuilt(Engines.FIRST), GenerationAction.BACK);
        Generations alone = asked(back, GenerationAction.FORGET);
        assertThat(alone.getBeside()).isNull();

        assertThat(asked(alone, GenerationAction.START).getBeside()).isEqualTo(3);
    }

    @Test
    void forgetsTheKeptOneForAThird() {
        Generations third = asked(rebuilt(Engines.FIRST), GenerationAction.START);

        assertThat(third.getShown()).isEqualTo(2);
        assertThat(third.getBeside()).isEqualTo(3);
    }

    @Test
    void stopsARebuildThatIsForgotten() {
        Generations comparing = GenerationPlan.compare(asked(Engines.FIRST, GenerationAction.START), STOPS);

        Generations steady = asked(comparing, GenerationAction.FORGET);

        assertThat(steady.getBeside()).isNull();
        assertThat(steady.getPhase()).isEqualTo(GenerationPhase.STEADY);
        assertThat(steady.getHold()).isEmpty();
    }

    @Test
    void refusesWhatCannotBeAndChangesNothing() {
        Generations building = asked(Engines.FIRST, GenerationAction.START);

        assertRefused(building, Generations.newBuilder(building), GenerationAction.BACK);
        assertRefused(Engines.FIRST, Generations.newBuilder(Engines.FIRST), GenerationAction.BACK);
        assertRefused(Engines.FIRST, Generations.newBuilder(Engines.FIRST), GenerationAction.FORGET);
        assertRefused(Engines.FIRST, Generations.newBuilder(Engines.FIRST), GenerationAction._U);
        Generations other =
                Generations.newBuilder(building).setAnswered("other").build();
        assertRefused(other, Generations.newBuilder(other), GenerationAction.START);
    }

    private static void assertRefused(Generations now, Generations.Builder same, GenerationAction action) {
        Generations answer = asked(now, action);

        assertThat(answer.getOutcome()).startsWith("Refused: ");
        assertThat(answer)
                .isEqualTo(same.setAnswered(action.name())
                        .setOutcome(answer.getOutcome())
                        .build());
    }

    private static Generations rebuilt(Generations now) {
        Generations building = asked(now, GenerationAction.START);
        Generations shown = GenerationPlan.compared(GenerationPlan.compare(building, STOPS), SAME);
        return Generations.newBuilder(shown).setAnswered("that request").build();
    }

    private static Generations asked(Generations now, GenerationAction action) {
        return GenerationPlan.answer(now, request(action)).orElseThrow();
    }

    private static GenerationRequest request(GenerationAction action) {
        return GenerationRequest.newBuilder()
                .setRequestId(action.name())
                .setAction(action)
                .build();
    }
}
