package id.satunaker.placement.records;

import java.util.List;

/** The lasting account of who read which person's record. */
public interface Audit {

    /**
     * Keeps that the reader is about to be answered these records, by this request (its method and path template). It is
     * durable when this returns; nothing is kept of an empty list.
     *
     * @throws RuntimeException if it cannot be kept; then there must be no answer
     */
    void read(Reader reader, String request, List<PersonRecord> records);
}
