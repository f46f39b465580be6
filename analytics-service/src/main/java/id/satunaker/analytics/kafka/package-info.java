/**
 * The way in from Kafka: the topology that turns events into partials and frames, and the reader that gives frames to the
 * view; and the log of what was released, which one leader writes and all read. Must not know HTTP or the rules of any
 * indicator.
 */
@NullMarked
package id.satunaker.analytics.kafka;

import org.jspecify.annotations.NullMarked;
