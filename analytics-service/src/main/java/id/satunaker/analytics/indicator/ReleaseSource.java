package id.satunaker.analytics.indicator;

/** Where the http edge takes the newest releases from; the kafka edge is it. */
@FunctionalInterface
public interface ReleaseSource {
    Releases releases();
}
