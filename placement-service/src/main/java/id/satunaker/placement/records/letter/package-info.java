/**
 * Records that could not be kept, and how they are sent on their way again. Must not know Kafka.
 */
@NullMarked
package id.satunaker.placement.records.letter;

import org.jspecify.annotations.NullMarked;
