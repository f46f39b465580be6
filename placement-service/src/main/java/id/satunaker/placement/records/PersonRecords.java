package id.satunaker.placement.records;

import java.util.List;

/** Looks up records that belong to a person: registrations and placements. */
public interface PersonRecords<E> {

    /**
     * The current, not retracted records under this key, newest version first: more than one where the publisher used
     * one id for several persons, which are several records.
     */
    List<E> find(RecordKey key);
}
