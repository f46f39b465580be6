package id.satunaker.placement.records.matching;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All pairs of a person and a vacancy that differ in how long the person has waited only. */
public record Bucket(int digits, EducationFit education, Distance distance) {
    private static final List<Bucket> ALL = IntStream.rangeClosed(0, OccupationFit.MOST_DIGITS)
            .boxed()
            .flatMap(digits -> Stream.of(EducationFit.values())
                    .flatMap(education ->
                            Stream.of(Distance.values()).map(distance -> new Bucket(digits, education, distance))))
            .toList();

    /** Every pair is in exactly one. */
    public static List<Bucket> all() {
        return ALL;
    }
}
