package id.satunaker.placement;

/** A process that is killed in the middle of whatever it does. */
interface Victim extends AutoCloseable {

    void kill();

    void startAgain();

    @Override
    void close();
}
