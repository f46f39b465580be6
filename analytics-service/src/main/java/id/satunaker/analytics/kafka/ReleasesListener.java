package id.satunaker.analytics.kafka;

import org.jspecify.annotations.Nullable;

/** Takes what a {@link ReleasesReader} reads. Called by the reading thread only. */
interface ReleasesListener {

    /** A reading begins: all that an earlier one gave comes again. */
    void begun();

    /**
     * A record of the log, in order.
     *
     * @param content of one of the types that a Release can have; null where the key was deleted
     */
    void read(String key, @Nullable Object content, long offset);

    /** All records before {@code end} have been read, and what they say may be shown. */
    void rested(long end);
}
