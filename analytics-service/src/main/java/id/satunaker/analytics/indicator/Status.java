package id.satunaker.analytics.indicator;

/** The status of an observation, as SDMX names it. */
public enum Status {
    /** Normal: of a month that has been released. */
    A,
    /** Provisional: of a month that has not been released. */
    P,
    /** Suppressed: it could tell of single persons or employers. */
    Q,
    /** Missing: it is not defined. */
    M
}
