package id.satunaker.analytics.kafka;

/** A process that is killed without notice and started again. */
interface Victim extends AutoCloseable {
    void kill();

    void startAgain();

    @Override
    void close();
}
