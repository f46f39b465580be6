package id.satunaker.placement.records.matching;

/**
 * How well a person and a vacancy fit, in points: the sum of four parts, each with the facts that it comes from.
 * {@code days} are those since the registration, {@code capped} says that more of them would change nothing.
 */
public record Score(OccupationPart occupation, EducationPart education, RegionPart region, WaitingPart waiting) {

    /** Points for equal leading digits, 0 to 4. */
    public record OccupationPart(OccupationFit fit, int digits, int points) {}

    /** Points for being educated as asked. */
    public record EducationPart(EducationFit fit, int points) {}

    /** Points for being near. */
    public record RegionPart(Distance distance, int points) {}

    /** Points for having waited. */
    public record WaitingPart(long days, boolean capped, int points) {}

    public int total() {
        return occupation.points() + education.points() + region.points() + waiting.points();
    }
}
