package id.satunaker.placement.records;

import java.util.Collection;
import java.util.List;

/** Looks up records that belong to a person: registrations or placements. */
public interface PersonRecords<E> {

    /**
     * The current, not retracted records under this key, newest version first: more than one where the publisher used
     * one id for several persons, which are several records.
     */
    List<Known<E>> find(RecordKey key);

    /** All current, not retracted records of these persons, by key. */
    List<Known<E>> ofPersons(Collection<String> personIds);
}
