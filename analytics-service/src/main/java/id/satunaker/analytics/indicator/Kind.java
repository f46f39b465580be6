package id.satunaker.analytics.indicator;

/** Whether an indicator is a level that holds until it changes, or a number of things that happened on a day. */
public enum Kind {
    STOCK,
    FLOW
}
