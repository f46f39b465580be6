package id.satunaker.placement.records.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GenerationPlanTest {
    private static final Edition OLD = new Edition(180, "a");
    private static final Edition SHORTER = new Edition(90, "a");
    private static final Edition OTHER_TABLES = new Edition(180, "b");
    private static final Generations FIRST = Generations.first(OLD);
    private static final Generations BUILDING = GenerationPlan.start(FIRST, OLD);
    private static final Generations COMPARING = GenerationPlan.compare(BUILDING);
    private static final Generations SWITCHED = GenerationPlan.compared(COMPARING, List.of());

    @Test
    void showsTheNewOneAndKeepsTheOldWhereBothAreEqual() {
        assertThat(BUILDING.phase()).isEqualTo(Phase.BUILDING);
        assertThat(BUILDING.shown().number()).isEqualTo(1);
        assertThat(SWITCHED.shown().number()).isEqualTo(2);
        assertThat(SWITCHED.beside()).isEqualTo(FIRST.shown());
        assertThat(SWITCHED.phase()).isEqualTo(Phase.STEADY);
    }

    @Test
    void keepsTheNewOneBesideWhereTheyDiffer() {
        List<String> differing =
                IntStream.range(0, 9).mapToObj(n -> "vacancy a/" + n).toList();

        Generations end = GenerationPlan.compared(COMPARING, differing);

        assertThat(end.shown().number()).isEqualTo(1);
        assertThat(end.beside()).isEqualTo(new Generation(2, OLD));
        assertThat(end.differences()).isEqualTo(9);
        assertThat(end.outcome())
                .isEqualTo("Generation 2 differs in 9 records and is kept beside: "
                        + "vacancy a/0, vacancy a/1, vacancy a/2, vacancy a/3, vacancy a/4");
        assertThat(GenerationPlan.back(end).shown().number()).isEqualTo(2);
    }

    @Test
    void givesNoNumberTwice() {
        Generations again = GenerationPlan.start(GenerationPlan.forget(BUILDING), OLD);

        assertThat(again.beside()).isEqualTo(new Generation(3, OLD));
        assertThat(GenerationPlan.start(SWITCHED, OLD).beside()).isEqualTo(new Generation(3, OLD));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(GenerationPlan.start(COMPARING, OLD))
                .isEqualTo(COMPARING.saying("Refused: A rebuild is on its way"));
        assertThat(GenerationPlan.back(BUILDING))
                .isEqualTo(BUILDING.saying("Refused: There is no generation to go back to"));
        assertThat(GenerationPlan.back(FIRST)).isEqualTo(FIRST.saying("Refused: There is no generation to go back to"));
        assertThat(GenerationPlan.forget(FIRST)).isEqualTo(FIRST.saying("Refused: There is no generation to forget"));
    }

    @Test
    void makesRowsOfAnotherEditionAtAStart() {
        assertThat(GenerationPlan.adopt(FIRST, OLD)).isEqualTo(FIRST);
        assertThat(GenerationPlan.adopt(FIRST, SHORTER).beside()).isEqualTo(new Generation(2, SHORTER));
        assertThat(GenerationPlan.adopt(BUILDING, SHORTER)).isEqualTo(BUILDING);
    }

    @Test
    void bringsKeptRowsOfThisEditionUpToDate() {
        Generations shorter = GenerationPlan.compared(GenerationPlan.adopt(FIRST, SHORTER), List.of());

        Generations back = GenerationPlan.adopt(shorter, OLD);

        assertThat(back.beside()).isEqualTo(FIRST.shown());
        assertThat(back.phase()).isEqualTo(Phase.BUILDING);
        assertThat(back.newest()).isEqualTo(2);
    }

    /** Versions of the service that know one layout each run side by side while they are replaced. */
    @Test
    void isReadByEachVersionInItsOwnTables() {
        Generations building = GenerationPlan.adopt(FIRST, OTHER_TABLES);
        assertThat(building.readBy(OLD).number()).isEqualTo(1);
        assertThat(building.readBy(OTHER_TABLES).number()).isEqualTo(1);

        Generations end = GenerationPlan.showUncompared(building);
        assertThat(end.outcome()).endsWith("not compared: its tables have another layout");
        assertThat(end.readBy(OLD).number()).isEqualTo(1);
        assertThat(end.readBy(OTHER_TABLES).number()).isEqualTo(2);
        assertThat(GenerationPlan.back(end).outcome()).startsWith("Refused: Generation 1 has another layout");
    }
}
