package id.satunaker.placement.records;

import java.time.Instant;

/** The current version of a record, and when the first of all its versions was received. */
public record Known<E>(E event, Instant since) {}
