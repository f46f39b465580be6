package id.satunaker.analytics.kafka;

import org.apache.avro.specific.SpecificRecord;

/** What became of the bytes of one record. */
sealed interface Reading {

    /** An event that counts, with its key. */
    record Event(String key, SpecificRecord value) implements Reading {}

    /** A record that cannot be counted, now or later. */
    record DeadLetter(String cause, String detail) implements Reading {}
}
