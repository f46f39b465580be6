/**
 * Keeps the records in PostgreSQL: one table of a kind, one guarded upsert of a batch, one mapping from an event to a
 * row and back. Must not know Kafka or HTTP.
 */
@NullMarked
package id.satunaker.placement.jdbc;

import org.jspecify.annotations.NullMarked;
