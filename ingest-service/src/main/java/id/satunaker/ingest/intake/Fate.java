package id.satunaker.ingest.intake;

/** What is known of an event that was given to a {@link Publisher}. */
public enum Fate {
    /** It is there, for good. */
    STORED,
    /** It may be there, or may still come to be there. */
    UNKNOWN,
    /** It is not there and never will be, since it is larger than the store takes. */
    TOO_LARGE
}
