package id.satunaker.placement.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks up all versions of one kind of record that ever came, superseded and retracting ones too. */
public interface Versions<E> {

    /**
     * Those under this key, of whatever persons, newest first (R1); only those after the one with this event id, where one
     * is given.
     */
    List<E> newestFirst(RecordKey key, @Nullable String after, int limit);
}
