/**
 * Reads the three topics in batches: decodes, hands on to the store, dead-letters what cannot be kept, and only then
 * lets the offsets be committed. Must not know SQL or HTTP.
 */
@NullMarked
package id.satunaker.placement.kafka;

import org.jspecify.annotations.NullMarked;
