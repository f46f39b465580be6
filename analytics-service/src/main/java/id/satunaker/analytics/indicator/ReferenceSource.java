package id.satunaker.analytics.indicator;

/** Where the http edge takes the newest reference data from; the kafka edge is it. */
@FunctionalInterface
public interface ReferenceSource {
    References references();
}
