/**
 * What makes an item of a request acceptable, and what becomes of it: reads an item's members into an Avro event, says
 * everything that is wrong with it, turns a NIK into a personId, and hands sound events to a {@link
 * id.satunaker.ingest.intake.Publisher}. Must not know HTTP, JSON, Kafka or Spring.
 */
@NullMarked
package id.satunaker.ingest.intake;

import org.jspecify.annotations.NullMarked;
