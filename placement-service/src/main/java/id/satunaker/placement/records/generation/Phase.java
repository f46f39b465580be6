package id.satunaker.placement.records.generation;

/** How far a rebuild is. */
public enum Phase {
    /** None is on its way; one that is beside is kept for going back. */
    STEADY,
    /** The one beside reads what the shown one has read. */
    BUILDING,
    /** It is compared with the shown one. */
    COMPARING
}
