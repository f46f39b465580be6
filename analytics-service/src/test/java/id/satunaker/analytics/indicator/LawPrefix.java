package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Family;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * The law of frames: the figures of every frame on the way are those of the batch computation over the events that each
 * partition had committed by then. Each family states its own prefix.
 */
final class LawPrefix {

    private static final Set<Indicator> OF_VACANCIES = EnumSet.of(Indicator.VAC, Indicator.VAC_NEW);

    private final LawCase law;

    private LawPrefix(LawCase law) {
        this.law = law;
    }

    /** The first frame that is wrong, in words; empty where none is. */
    static Optional<String> violation(LawCase law, LawFold fold) {
        LawPrefix prefix = new LawPrefix(law);
        List<String> wrong = new ArrayList<>();
        fold.run(frame -> prefix.difference(frame).ifPresent(wrong::add));
        return wrong.stream().findFirst();
    }

    private Optional<String> difference(LawFold frame) {
        return ofPersons(frame)
                .difference(frame.figures())
                .or(() -> ofVacancies(frame).difference(frame.figures()))
                .or(() -> LawArrivals.difference(arrivals(frame), frame.figures()))
                .map(difference -> "frame " + frame.figures().frame() + ": " + difference);
    }

    private LawComparison ofPersons(LawFold frame) {
        List<SpecificRecord> committed = new ArrayList<>();
        frame.partitions(Family.PERSONS).forEach(partition -> committed.addAll(partition.committed()));
        return new LawComparison(law, law.with(committed).batch(), indicator -> !OF_VACANCIES.contains(indicator));
    }

    private static BatchArrivals arrivals(LawFold frame) {
        return BatchArrivals.of(Stream.of(Family.PERSONS, Family.VACANCIES)
                .flatMap(family -> frame.partitions(family).stream())
                .flatMap(LawPartition::arrived)
                .toList());
    }

    /** Links reach each partition on their own way, so each has a prefix of the placements of its own. */
    private LawComparison ofVacancies(LawFold frame) {
        BatchFigures sum = new BatchFigures(law.from(), law.to());
        for (LawPartition partition : frame.partitions(Family.VACANCIES)) {
            sum.add(law.with(partition.committed()).batch());
        }
        return new LawComparison(law, sum, OF_VACANCIES::contains);
    }
}
