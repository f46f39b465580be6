package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEndReason;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** That the laws find faults, and how small they make them. */
class LawFaultsTest {

    @Test
    void aFoldThatLosesRetractionsIsFoundAndShrunkToAVersionAndItsRetraction() {
        String report = reportOf(history -> history.with(history.events().stream()
                .filter(event -> !HistoriesEvents.envelopeOf(event).getRetracted())
                .toList()));

        assertThat(report).contains("-Dlaw.seed=", "by 2 of ", "also once each", "\"retracted\": true");
    }

    @Test
    void aFoldThatLetsRegistrationsLastADayTooLongIsFoundAndShrunkToOneRegistration() {
        String report = reportOf(history -> history.lasting(history.validityDays() + 1));

        assertThat(report).contains("REG_", "by 1 of ");
    }

    @Test
    void aFoldThatLosesLinksIsFoundAndShrunkToAVacancyAndAPlacement() {
        assertThat(placementsDelivered(placement -> placement.setVacancy(null))).contains("VAC", "by 2 of ");
    }

    @Test
    void aFoldThatLosesTheSectorsOfPlacementsIsFoundInOneOfThem() {
        assertThat(placementsDelivered(placement -> placement.setSector(null))).contains("PLC", "SECTOR", "by 1 of ");
    }

    @Test
    void aFoldThatLosesTheSectorsOfVacanciesIsFoundInOneOfThem() {
        String report = delivered(event -> event instanceof VacancyEvent e && e.getVacancy() != null
                ? VacancyEvent.newBuilder(e)
                        .setVacancy(Vacancy.newBuilder(e.getVacancy())
                                .setSector(null)
                                .build())
                        .build()
                : event);

        assertThat(report).contains("VAC", "SECTOR", "by 1 of ");
    }

    @Test
    void aFoldThatTakesEmployersForOthersIsFoundWhereTwoOfThemMeet() {
        assertThat(placementsDelivered(placement -> placement.setEmployerId("pabrik")))
                .contains("largest employer in Series", "by 2 of ");
    }

    @Test
    void aFoldThatLosesWhyPlacementsEndIsFoundInOneOfThem() {
        assertThat(placementsDelivered(placement -> placement.setEndReason(PlacementEndReason._U)))
                .contains("PLC_END", "END_REASON", "by 1 of ");
    }

    @Test
    void arrivalsThatAreNotThoseSentAreFound() {
        LawCase history = Histories.of(1);
        List<SpecificRecord> events = history.events();
        List<SpecificRecord> fewer = events.subList(1, events.size());
        Figures figures = LawFold.inOrder(history).run(frame -> {});

        assertThat(LawArrivals.difference(BatchArrivals.of(events), figures)).isEmpty();
        assertThat(LawArrivals.difference(BatchArrivals.of(fewer), figures))
                .hasValueSatisfying(difference -> assertThat(difference).startsWith("lags in "));
    }

    @Test
    void aParticipantWhoIsNotHeardIsFound() {
        LawCase history = Histories.of(1);
        Figures figures = LawFold.inOrder(history).run(frame -> {});
        List<SpecificRecord> ofOthers = history.events().stream()
                .map(event -> HistoriesEvents.from("nobody", event))
                .toList();

        assertThat(LawArrivals.difference(BatchArrivals.of(ofOthers), figures))
                .hasValueSatisfying(difference -> assertThat(difference).startsWith("nobody was heard on "));
    }

    private static String placementsDelivered(Consumer<Placement.Builder> fault) {
        return delivered(event -> changed(event, fault));
    }

    private static SpecificRecord changed(SpecificRecord event, Consumer<Placement.Builder> fault) {
        if (!(event instanceof PlacementEvent e) || e.getPlacement() == null) {
            return event;
        }
        Placement.Builder placement = Placement.newBuilder(e.getPlacement());
        fault.accept(placement);
        return PlacementEvent.newBuilder(e).setPlacement(placement.build()).build();
    }

    private static String delivered(UnaryOperator<SpecificRecord> fault) {
        return reportOf(
                history -> history.with(history.events().stream().map(fault).toList()));
    }

    @Test
    void aFoldThatKeepsPlacementsForAWeekMoreIsFoundInAFigure() {
        String report = reportOf(
                LawIndicators::violation,
                history -> history.with(history.events().stream()
                        .map(event -> changed(event, LawFaultsTest::endAWeekLater))
                        .toList()));

        assertThat(report).containsPattern("(LTU|YOUTH|TIGHT|JFR30|PLC90|TTP|RET90|MISMATCH) of ");
    }

    private static void endAWeekLater(Placement.Builder placement) {
        LocalDate ended = placement.getEndedOn();
        placement.setEndedOn(ended == null ? null : ended.plusDays(7));
    }

    private static String reportOf(UnaryOperator<LawCase> breakage) {
        return reportOf(Law::equalsBatch, breakage);
    }

    private static String reportOf(Law law, UnaryOperator<LawCase> breakage) {
        return new LawRun("broken on purpose", law, breakage).firstFailure(200).orElseThrow();
    }
}
