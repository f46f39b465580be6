package id.satunaker.placement.records;

/** Empties the store so that all records can be read again from the start. */
public interface Rebuild {

    /**
     * Forgets all records and runs {@code rewind} before that takes effect: if {@code rewind} throws, nothing is
     * forgotten, and nobody can write between the two.
     */
    void forgetAll(Runnable rewind);
}
