/**
 * The HTTP edge: who may send, how a body becomes items, and how verdicts become an answer. Must not know Kafka, nor
 * what makes an item sound.
 */
@NullMarked
package id.satunaker.ingest.http;

import org.jspecify.annotations.NullMarked;
