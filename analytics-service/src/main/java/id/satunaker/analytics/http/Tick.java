package id.satunaker.analytics.http;

import java.time.Instant;

/** One look at the newest editions. */
record Tick(Instant at, Editions.Newest editions) {}
