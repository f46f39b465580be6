package id.satunaker.analytics.kafka;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/**
 * About a thousand events a second until it is ended: the rounds of some persons from a given one on, and then the same
 * again, which changes nothing any more. All these rounds are sent once at least.
 */
final class Feed implements AutoCloseable {
    private static final int AT_ONCE = 10;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final MovingPersons persons;
    private final int firstRound;
    private final Consumer<SpecificRecord> topics;
    private final AtomicInteger sent = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "feed");
    private volatile boolean ended;

    Feed(MovingPersons persons, int firstRound, Consumer<SpecificRecord> topics) {
        this.persons = persons;
        this.firstRound = firstRound;
        this.topics = topics;
        thread.start();
    }

    private void run() {
        int turns = persons.persons() * (persons.rounds() - firstRound);
        for (int turn = 0; turn < turns || !ended; turn++) {
            int person = turn % persons.persons();
            int round = firstRound + turn / persons.persons() % (persons.rounds() - firstRound);
            persons.of(person, round).forEach(this::send);
            if (turn % AT_ONCE == 0 && !ended) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void send(SpecificRecord event) {
        topics.accept(event);
        sent.incrementAndGet();
    }

    int sent() {
        return sent.get();
    }

    /** Sends what has not been sent once, and no more. */
    void end() throws InterruptedException {
        ended = true;
        thread.join();
    }

    @Override
    public void close() throws InterruptedException {
        end();
    }
}
