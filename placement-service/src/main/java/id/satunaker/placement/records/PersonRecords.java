package id.satunaker.placement.records;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Looks up records that belong to a person: registrations or placements. */
public interface PersonRecords<E> {

    /** The current, not retracted record under this key; of several, the one with the newest version. */
    Optional<Newest<E>> find(RecordKey key);

    /** {@code otherPersons} have records under the same key, where the publisher used one id for several persons. */
    record Newest<E>(Known<E> record, int otherPersons) {}

    /** All current, not retracted records of these persons, by key. */
    List<Known<E>> ofPersons(Collection<String> personIds);
}
