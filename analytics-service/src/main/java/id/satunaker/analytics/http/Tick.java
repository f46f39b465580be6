package id.satunaker.analytics.http;

import java.time.Instant;

/** One look at the view. */
record Tick(Instant at, Edition edition) {}
