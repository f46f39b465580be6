package id.satunaker.ingest.intake;

/** What is known of an event that was given to a {@link Publisher}. */
public enum Fate {
    /** It is there, for good. */
    STORED,
    /** It is not there and never will be, since it is larger than the store takes. */
    TOO_LARGE,
    /** It may be there, or may still come to be there; as all that follow, which also say what the trouble is. */
    UNKNOWN,
    /** Fewer copies of the store are up than an event needs to be safe. */
    TOO_FEW_REPLICAS,
    /** The store has no place for events of this kind. */
    TOPIC_MISSING,
    /** This service may not write there. */
    DENIED,
    /** How events are written is not known yet. */
    REGISTRY_AWAY;

    /** Whether it will never be another. */
    public boolean isSettled() {
        return this == STORED || this == TOO_LARGE;
    }
}
