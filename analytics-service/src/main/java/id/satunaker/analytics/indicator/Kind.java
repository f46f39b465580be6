package id.satunaker.analytics.indicator;

/** What sort of number an indicator is; the first two are counts, the others are made of counts. */
public enum Kind {
    /** A level that holds until it changes. */
    STOCK,
    /** A number of things that happened on a day. */
    FLOW,
    /** One count in relation to another. */
    RATE,
    /** The middle one of many lengths of time. */
    MEDIAN,
    /** A number between 0 and 1 that sums up many counts. */
    INDEX;

    public boolean isCount() {
        return this == STOCK || this == FLOW;
    }
}
