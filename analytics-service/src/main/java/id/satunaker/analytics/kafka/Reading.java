package id.satunaker.analytics.kafka;

import id.satunaker.schemas.event.Envelope;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What became of the bytes of one record. */
sealed interface Reading {

    /** An event with its record key. */
    record Event(String key, Envelope envelope, SpecificRecord value) implements Reading {}

    /** What a participant said of itself last; the day on which it was alive, where it ever said so. */
    record Heartbeat(String participantId, @Nullable LocalDate day) implements Reading {}

    /** A record that cannot be counted, now or later. */
    record DeadLetter(String cause, String detail) implements Reading {}
}
