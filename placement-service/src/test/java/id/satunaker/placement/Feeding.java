package id.satunaker.placement;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends events until it is closed. */
final class Feeding implements AutoCloseable {
    private final Histories histories = new Histories(new Random(20250301));
    private final AtomicInteger sent = new AtomicInteger();
    private final Thread sender = new Thread(this::send, "feeding");
    private volatile boolean done;

    Feeding() {
        sender.start();
    }

    private void send() {
        while (!done) {
            histories.jobSeekers(5).forEach(Kafka::send);
            histories.vacancies(5).forEach(Kafka::send);
            histories.placements(5).forEach(Kafka::send);
            sent.addAndGet(15);
        }
    }

    int sent() {
        return sent.get();
    }

    @Override
    public void close() {
        done = true;
        try {
            sender.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
