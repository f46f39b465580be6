package id.satunaker.analytics.kafka;

import id.satunaker.schemas.event.Envelope;
import org.apache.avro.specific.SpecificRecord;

/** What became of the bytes of one record. */
sealed interface Reading {

    /** An event with its record key. */
    record Event(String key, Envelope envelope, SpecificRecord value) implements Reading {}

    /** A record that cannot be counted, now or later. */
    record DeadLetter(String cause, String detail) implements Reading {}
}
