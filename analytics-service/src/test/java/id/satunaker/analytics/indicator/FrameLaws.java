package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.BatchFigures.Series;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;

/** The laws of this room for the frames of a real broker: one validity and one window, both of its days included. */
public final class FrameLaws {
    private static final Set<Indicator> OF_VACANCIES = EnumSet.of(Indicator.VAC, Indicator.VAC_NEW);

    /** The batch computation over some events, to be added to that over others. */
    public static final class Batch {
        private final BatchFigures figures;

        private Batch(BatchFigures figures) {
            this.figures = figures;
        }

        public void add(Batch other) {
            figures.add(other.figures);
        }

        public long value(String area, String indicator, LocalDate day) {
            return figures.of(Series.total(area, indicator), day);
        }
    }

    private final LawCase law;

    public FrameLaws(int validityDays, LocalDate from, LocalDate to) {
        this.law = new LawCase(0, 0, validityDays, from, to, List.of());
    }

    /** The events of so many random histories that lie within the window, no two of which share a person. */
    public List<SpecificRecord> histories(int number) {
        return LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(Histories::of)
                .filter(history ->
                        !history.from().isBefore(law.from()) && !history.to().isAfter(law.to()))
                .limit(number)
                .flatMap(history -> history.events().stream().map(event -> of(history.seed(), event)))
                .toList();
    }

    private static SpecificRecord of(long seed, SpecificRecord event) {
        if (event instanceof JobSeekerEvent seeker) {
            return JobSeekerEvent.newBuilder(seeker)
                    .setPersonId(seeker.getPersonId() + "-" + seed)
                    .build();
        }
        return event instanceof PlacementEvent placement
                ? PlacementEvent.newBuilder(placement)
                        .setPersonId(placement.getPersonId() + "-" + seed)
                        .build()
                : event;
    }

    public Batch nothing() {
        return batch(List.of());
    }

    public Batch batch(Collection<? extends SpecificRecord> events) {
        return new Batch(BatchComputation.of(events, law.validityDays(), law.from(), law.to()));
    }

    /** The first account that does not balance, in words. */
    public Optional<String> unbalanced(Figures figures) {
        return LawBalance.violation(figures, law);
    }

    /** The persons with a home registration, region by region. */
    public long registeredInRegions(Figures figures, LocalDate day) {
        return figures.areas().stream()
                .filter(area -> area.contains("."))
                .mapToLong(region -> figures.value(region, Measure.of(Indicator.REG_T), day))
                .sum();
    }

    /** The first figure about persons and placements that is not the batch computation's, in words. */
    public Optional<String> personsDiffer(Batch batch, Figures figures) {
        return new LawComparison(law, batch.figures, indicator -> !OF_VACANCIES.contains(indicator))
                .difference(figures);
    }

    /** The first figure about vacancies that is not the batch computation's, in words. */
    public Optional<String> vacanciesDiffer(Batch batch, Figures figures) {
        return new LawComparison(law, batch.figures, OF_VACANCIES::contains).difference(figures);
    }

    /** The first arrival that is not one of the events that were read, in words. */
    public Optional<String> arrivalsDiffer(Collection<? extends SpecificRecord> read, Figures figures) {
        return LawArrivals.difference(BatchArrivals.of(read), figures);
    }
}
