package id.satunaker.analytics.kafka;

/** A task that has something to write just before its stream thread commits. Called by that thread only. */
interface CommitListener {

    /**
     * The transaction is still open and every record before its offsets has been processed: what is put into a store or
     * sent now holds or falls together with them. An exception aborts the transaction.
     */
    void beforeCommit(Commit commit);

    /** The transaction was committed. Not called where that is unknown. */
    void afterCommit();
}
