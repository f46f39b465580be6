/**
 * The subject: which version of a record is current, who may see it, when a vacancy is open, and what the edges ask of
 * a store. Must not know Spring, Kafka, SQL or HTTP.
 */
@NullMarked
package id.satunaker.placement.records;

import org.jspecify.annotations.NullMarked;
