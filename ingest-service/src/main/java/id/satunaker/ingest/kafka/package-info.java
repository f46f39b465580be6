/**
 * Stores events in Kafka through the one producer of the process, off the threads that serve requests, and watches
 * whether Kafka and the schemas are there. Must not know HTTP, nor what makes an event sound.
 */
@NullMarked
package id.satunaker.ingest.kafka;

import org.jspecify.annotations.NullMarked;
