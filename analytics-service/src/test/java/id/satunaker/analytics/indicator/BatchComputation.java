package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.BatchFigures.Series;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * The indicators of the domain page read off a set of events word by word: for every day, every person and every
 * vacancy. Slow, and on purpose without a line of the engine it is compared with.
 */
final class BatchComputation {

    private final int validityDays;
    private final LocalDate from;
    private final LocalDate to;
    private final BatchFigures figures;

    private BatchComputation(int validityDays, LocalDate from, LocalDate to) {
        this.validityDays = validityDays;
        this.from = from;
        this.to = to;
        this.figures = new BatchFigures(from, to);
    }

    /** The figures of every day from the first to the last, both included. */
    static BatchFigures of(
            Collection<? extends SpecificRecord> events, int validityDays, LocalDate from, LocalDate to) {
        BatchComputation computation = new BatchComputation(validityDays, from, to);
        computation.count(BatchRecords.of(events));
        return computation.figures;
    }

    private void count(BatchRecords records) {
        Map<String, BatchPerson> persons = new HashMap<>();
        for (JobSeekerEvent event : records.registrations()) {
            persons.computeIfAbsent(event.getPersonId(), id -> new BatchPerson(validityDays))
                    .add(event);
        }
        for (PlacementEvent event : records.placements()) {
            persons.computeIfAbsent(event.getPersonId(), id -> new BatchPerson(validityDays))
                    .add(event);
        }
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            for (BatchPerson person : persons.values()) {
                countStocks(person, day);
                countFlows(person, day);
                countTransfer(person, day);
            }
            for (PlacementEvent event : records.placements()) {
                countPlacement(event.getPlacement(), event.getEnvelope().getRegionCode(), day);
            }
            countPosts(records, day);
        }
    }

    private void countStocks(BatchPerson person, LocalDate day) {
        if (person.homeOn(day).isEmpty()) {
            return;
        }
        String region = person.regionOn(day);
        count(region, "REG_T", day, 1);
        if (person.unemployedOn(day)) {
            Registration home = person.homeOn(day).get().getRegistration();
            count(region, "REG_U", day, 1);
            count(new Series(region, "REG_U", "SEX", home.getSex().name()), day, 1);
            count(new Series(region, "REG_U", "AGE", ageClass(home.getBirthMonth(), day)), day, 1);
            count(new Series(region, "REG_U", "EDUCATION", home.getEducation().name()), day, 1);
            count(new Series(region, "REG_U", "OCCUPATION", majorGroup(home.getOccupation())), day, 1);
            count(new Series(region, "REG_U", "DURATION", durationClass(person.elapsedOn(day))), day, 1);
        }
    }

    private void countFlows(BatchPerson person, LocalDate day) {
        LocalDate before = day.minusDays(1);
        if (person.unemployedOn(day) && !person.unemployedOn(before)) {
            count(person.regionOn(day), "REG_IN", day, 1);
        }
        if (person.unemployedOn(before) && !person.unemployedOn(day)) {
            count(person.regionOn(before), "REG_OUT", day, 1);
            count(new Series(person.regionOn(before), "REG_OUT", "REASON", person.outflowReasonOn(day)), day, 1);
        }
        if (person.spellEndedByPlacementOn(day)) {
            countPlacedSpell(person, day);
        }
        if (person.placedFromRegisterOn(day)) {
            count(person.regionOn(before), "PLC_REG", day, 1);
        }
    }

    /** For TTP the length of a spell on the day after it and where it ended, for PLC90 a short one where it began. */
    private void countPlacedSpell(BatchPerson person, LocalDate day) {
        LocalDate last = day.minusDays(1);
        long length = person.elapsedOn(last) + 1;
        BatchFigures.areasOf(person.regionOn(last)).forEach(area -> figures.countSpell(area, day, length));
        LocalDate first = day.minusDays(length);
        if (length <= 90) {
            count(new Series(person.regionOn(first), "REG_IN", BatchFigures.TOTAL, "PLACED_WITHIN_90"), first, 1);
        }
    }

    /** R7: every area counts the moves across its own border. */
    private void countTransfer(BatchPerson person, LocalDate day) {
        LocalDate before = day.minusDays(1);
        if (!person.unemployedOn(before) || !person.unemployedOn(day)) {
            return;
        }
        List<String> left = BatchFigures.areasOf(person.regionOn(before));
        List<String> reached = BatchFigures.areasOf(person.regionOn(day));
        left.stream()
                .filter(area -> !reached.contains(area))
                .forEach(area -> figures.count(Series.total(area, "REG_TOUT"), day, 1));
        reached.stream()
                .filter(area -> !left.contains(area))
                .forEach(area -> figures.count(Series.total(area, "REG_TIN"), day, 1));
    }

    /** R9, and RET90's numerator on the day of the start. */
    private void countPlacement(Placement placement, String region, LocalDate day) {
        String employer = placement.getEmployerId();
        LocalDate ended = placement.getEndedOn();
        if (placement.getStartedOn().equals(day)) {
            count(Series.total(region, "PLC"), employer, day, 1);
            count(new Series(region, "PLC", "SECTOR", section(placement.getSector())), employer, day, 1);
            count(new Series(region, "PLC", "OCCUPATION", majorGroup(placement.getOccupation())), employer, day, 1);
            if (ended == null || ended.isAfter(day.plusDays(90))) {
                count(new Series(region, "PLC", BatchFigures.TOTAL, "KEPT_FOR_90"), employer, day, 1);
            }
        }
        if (day.equals(ended)) {
            String reason = placement.getEndReason().name();
            count(Series.total(region, "PLC_END"), employer, day, 1);
            count(new Series(region, "PLC_END", "END_REASON", reason), employer, day, 1);
            count(Series.total(region, "LAYOFF"), employer, day, reason.equals("LAID_OFF") ? 1 : 0);
        }
    }

    private void countPosts(BatchRecords records, LocalDate day) {
        for (VacancyEvent event : records.vacancies()) {
            String region = event.getEnvelope().getRegionCode();
            Vacancy vacancy = event.getVacancy();
            String employer = vacancy.getEmployerId();
            if (isOpen(vacancy, day)) {
                long open = Math.max(0, vacancy.getOpenings() - filled(event, records, day));
                count(Series.total(region, "VAC"), employer, day, open);
                count(new Series(region, "VAC", "SECTOR", section(vacancy.getSector())), employer, day, open);
                count(
                        new Series(region, "VAC", "OCCUPATION", majorGroup(vacancy.getOccupation())),
                        employer,
                        day,
                        open);
            }
            if (vacancy.getOpenedOn().equals(day)) {
                count(Series.total(region, "VAC_NEW"), employer, day, vacancy.getOpenings());
            }
        }
    }

    /** R10. */
    private static boolean isOpen(Vacancy vacancy, LocalDate day) {
        LocalDate end = vacancy.getValidUntil() == null
                ? vacancy.getOpenedOn().plusDays(60)
                : vacancy.getValidUntil().plusDays(1);
        return !day.isBefore(vacancy.getOpenedOn())
                && day.isBefore(end)
                && (vacancy.getClosedOn() == null || day.isBefore(vacancy.getClosedOn()));
    }

    private static long filled(VacancyEvent event, BatchRecords records, LocalDate day) {
        Envelope envelope = event.getEnvelope();
        String key = envelope.getParticipantId() + "/" + envelope.getRecordId();
        return records.placements().stream()
                .map(PlacementEvent::getPlacement)
                .filter(placement -> key.equals(placement.getVacancy()))
                .filter(placement -> !placement.getStartedOn().isAfter(day))
                .count();
    }

    private static String ageClass(LocalDate birthMonth, LocalDate day) {
        if (birthMonth == null) {
            return "_U";
        }
        int years = Period.between(birthMonth, day).getYears();
        if (years >= 65) {
            return "Y_GE65";
        }
        int lowest = years < 25 ? 15 : (years - 5) / 10 * 10 + 5;
        return "Y" + lowest + "T" + (lowest == 15 ? 24 : lowest + 9);
    }

    private static String durationClass(long elapsed) {
        if (elapsed >= 365) {
            return "D_GE365";
        }
        return elapsed >= 180 ? "D180T364" : elapsed >= 90 ? "D90T179" : "D0T89";
    }

    private static String majorGroup(String occupation) {
        return occupation == null ? "_U" : occupation.substring(0, 1);
    }

    private static String section(String sector) {
        return sector == null ? "_U" : sector;
    }

    private void count(String region, String indicator, LocalDate day, long n) {
        count(Series.total(region, indicator), day, n);
    }

    private void count(Series ofRegion, LocalDate day, long n) {
        BatchFigures.areasOf(ofRegion.area()).forEach(area -> figures.count(ofRegion.in(area), day, n));
    }

    private void count(Series ofRegion, String employer, LocalDate day, long n) {
        BatchFigures.areasOf(ofRegion.area()).forEach(area -> figures.count(ofRegion.in(area), employer, day, n));
    }
}
