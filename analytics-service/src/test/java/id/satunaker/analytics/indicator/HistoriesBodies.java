package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.event.Evidence;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEndReason;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.RegistrationEndReason;
import id.satunaker.schemas.event.Sex;
import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyCloseReason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random bodies of records that ingest would accept, and revisions of them that change a field or two. */
final class HistoriesBodies {

    private static final List<String> OCCUPATIONS =
            Arrays.asList(null, "0", "1", "2", "25", "3", "4", "5", "6", "7126", "8", "9");

    private static final List<String> SECTORS = Stream.concat(
                    IntStream.rangeClosed('A', 'U').mapToObj(letter -> String.valueOf((char) letter)),
                    Stream.of("A", "C", null))
            .toList();

    private static final List<String> EMPLOYERS = List.of("pabrik", "toko", "bengkel");

    /** Three vacancies that may exist and one that never does. */
    private static final List<String> VACANCIES =
            Arrays.asList(null, "kab-bekasi/r1", "kab-bekasi/r2", "kota-bandung/r1", "nobody/r9");

    private final HistoriesDays days;

    HistoriesBodies(HistoriesDays days) {
        this.days = days;
    }

    /** A new registration where there is none before. */
    Registration registration(Registration before) {
        if (before == null || days.chance(0.3)) {
            return newRegistration();
        }
        Registration.Builder revised = Registration.newBuilder(before);
        switch (days.upTo(4)) {
            case 0 -> revised.setConfirmedOn(days.any());
            case 1 ->
                revised.setEndedOn(days.after(before.getRegisteredOn(), 0)).setEndReason(reason());
            case 2 -> revised.setEndedOn(null).setEndReason(RegistrationEndReason._U);
            case 3 -> revised.setWorking(!before.getWorking());
            default -> revised.setEducation(days.oneOf(List.of(Education.values())));
        }
        return revised.build();
    }

    private Registration newRegistration() {
        LocalDate registeredOn = days.any();
        boolean ended = days.chance(0.4);
        LocalDate birthMonth = days.birthMonth();
        return Registration.newBuilder()
                .setRegisteredOn(registeredOn)
                .setEndedOn(ended ? days.after(registeredOn, 0) : null)
                .setEndReason(ended || days.chance(0.1) ? reason() : RegistrationEndReason._U)
                .setConfirmedOn(days.chance(0.4) ? days.any() : null)
                .setWorking(days.chance(0.2))
                .setSex(days.oneOf(List.of(Sex.values())))
                .setBirthMonth(days.chance(0.2) || isTooYoung(birthMonth, registeredOn) ? null : birthMonth)
                .setEducation(days.oneOf(List.of(Education.values())))
                .setOccupation(days.oneOf(OCCUPATIONS))
                .build();
    }

    private static boolean isTooYoung(LocalDate birthMonth, LocalDate registeredOn) {
        return birthMonth.plusYears(15).isAfter(registeredOn);
    }

    private RegistrationEndReason reason() {
        return days.oneOf(List.of(RegistrationEndReason.values()));
    }

    /** A new placement where there is none before. */
    Placement placement(Placement before) {
        if (before == null || days.chance(0.3)) {
            return newPlacement();
        }
        Placement.Builder revised = Placement.newBuilder(before);
        switch (days.upTo(5)) {
            case 0 -> revised.setVacancy(days.oneOf(VACANCIES));
            case 4 -> revised.setEmployerId(days.oneOf(EMPLOYERS)).setSector(days.oneOf(SECTORS));
            case 5 -> revised.setEndedOn(days.about(before.getStartedOn(), 90)).setEndReason(endReason());
            case 1 -> end(revised, before.getStartedOn());
            case 2 -> revised.setStartedOn(days.any()).setEndedOn(null).setEndReason(PlacementEndReason._U);
            default -> revised.setEndedOn(null).setEndReason(PlacementEndReason._U);
        }
        return revised.build();
    }

    private Placement newPlacement() {
        LocalDate startedOn = days.any();
        Placement.Builder placement = Placement.newBuilder()
                .setEmployerId(days.oneOf(EMPLOYERS))
                .setSector(days.oneOf(SECTORS))
                .setVacancy(days.oneOf(VACANCIES))
                .setStartedOn(startedOn)
                .setOccupation(days.oneOf(OCCUPATIONS))
                .setEvidence(Evidence.EMPLOYER);
        return days.chance(0.7) ? end(placement, startedOn).build() : placement.build();
    }

    private Placement.Builder end(Placement.Builder placement, LocalDate startedOn) {
        return placement.setEndedOn(days.after(startedOn, 1)).setEndReason(endReason());
    }

    private PlacementEndReason endReason() {
        return days.oneOf(List.of(PlacementEndReason.values()));
    }

    /** A new vacancy where there is none before. */
    Vacancy vacancy(Vacancy before) {
        if (before == null || days.chance(0.3)) {
            return newVacancy();
        }
        Vacancy.Builder revised = Vacancy.newBuilder(before);
        switch (days.upTo(3)) {
            case 3 -> revised.setEmployerId(days.oneOf(EMPLOYERS)).setSector(days.oneOf(SECTORS));
            case 0 -> revised.setOpenings(1 + days.upTo(3));
            case 1 -> revised.setClosedOn(null).setCloseReason(VacancyCloseReason._U);
            default ->
                revised.setClosedOn(days.after(before.getOpenedOn(), 0)).setCloseReason(VacancyCloseReason.FILLED);
        }
        return revised.build();
    }

    private Vacancy newVacancy() {
        LocalDate openedOn = days.any();
        boolean closed = days.chance(0.3);
        return Vacancy.newBuilder()
                .setEmployerId(days.oneOf(EMPLOYERS))
                .setSector(days.oneOf(SECTORS))
                .setTitle("Penjahit")
                .setOpenings(1 + days.upTo(2))
                .setOpenedOn(openedOn)
                .setValidUntil(days.chance(0.5) ? days.after(openedOn, 0) : null)
                .setClosedOn(closed ? days.after(openedOn, 0) : null)
                .setCloseReason(closed ? VacancyCloseReason.CANCELLED : VacancyCloseReason._U)
                .setOccupation(days.oneOf(OCCUPATIONS))
                .build();
    }
}
