package id.satunaker.analytics.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/**
 * What the engines of all generations share.
 *
 * @param holds where they stop reading
 * @param meters take what they count
 * @param broken is told of an Error, whichever thread it ends
 */
record Surroundings(Holds holds, MeterRegistry meters, Clock clock, Thread.UncaughtExceptionHandler broken) {}
