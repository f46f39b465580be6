package id.satunaker.placement.records;

import java.util.List;

/** Where the versions of one kind of record go. */
public interface RecordStore<E> {

    /**
     * Keeps each record's current version (R1) of what is kept and what is given. Given events may repeat, be older, or
     * name a record several times; when the method returns, the outcome is durable.
     *
     * @throws RuntimeException if the store is away; then any part of the events may be kept, and giving them all again
     *     is right
     */
    Kept keep(List<E> events);
}
