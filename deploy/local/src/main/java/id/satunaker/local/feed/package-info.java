/**
 * A made-up life of the eight signatory regions, posted to ingest the way regional systems would post it.
 *
 * <p>Everything here is invented and says so; the numbers have the order of magnitude of the regions' populations and
 * nothing else. The room knows ingest's HTTP contract only: no Kafka, no Avro, nothing of the other services.
 */
@NullMarked
package id.satunaker.local.feed;

import org.jspecify.annotations.NullMarked;
