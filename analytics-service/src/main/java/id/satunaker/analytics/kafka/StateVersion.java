package id.satunaker.analytics.kafka;

/** The first byte of every value in a state store: how the rest is written. */
final class StateVersion {
    private StateVersion() {}

    /** @throws IllegalStateException where the state was written by another version of the service */
    static void check(byte found, byte known) {
        if (found != known) {
            throw new IllegalStateException("State is of format " + found + ", this service reads format " + known
                    + ": give it another application id to rebuild beside the old");
        }
    }
}
