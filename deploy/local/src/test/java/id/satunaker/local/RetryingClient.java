package id.satunaker.local;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends events in batches, and a batch again, unchanged, until every item of it is accepted. */
final class RetryingClient implements AutoCloseable {
    private static final int BATCH = 500;
    private static final int SENDERS = 2;
    private static final long PAUSE_MILLIS = 200;

    private final Caller caller;
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    RetryingClient(Caller caller) {
        this.caller = caller;
    }

    /** Begins to send; the futures end when all is accepted. */
    List<Future<?>> send(List<Sent> events) {
        Queue<List<Sent>> batches = new ConcurrentLinkedQueue<>(batches(events));
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            done.add(senders.submit(() -> {
                for (List<Sent> batch = batches.poll(); batch != null; batch = batches.poll()) {
                    sendUntilAccepted(batch);
                }
                return null;
            }));
        }
        return done;
    }

    int accepted() {
        return accepted.get();
    }

    /** How often a batch had to be sent again. */
    int repeated() {
        return repeated.get();
    }

    @Override
    public void close() {
        closing.countDown();
        senders.shutdownNow();
    }

    private void sendUntilAccepted(List<Sent> batch) throws InterruptedException {
        while (!isAccepted(batch)) {
            repeated.incrementAndGet();
            if (closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Closed before all was accepted");
            }
        }
        accepted.addAndGet(batch.size());
    }

    private boolean isAccepted(List<Sent> batch) throws InterruptedException {
        Sent first = batch.get(0);
        try {
            HttpResponse<String> answer = caller.post(
                    first.participant(),
                    first.kind().path,
                    batch.stream().map(Sent::body).toList());
            if (answer.statusCode() == 422 || answer.statusCode() == 400) {
                throw new IllegalStateException("Rejected: " + answer.body());
            }
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** A request carries one participant's items of one kind. */
    private static List<List<Sent>> batches(List<Sent> events) {
        Map<String, List<Sent>> open = new LinkedHashMap<>();
        List<List<Sent>> batches = new ArrayList<>();
        for (Sent event : events) {
            List<Sent> batch = open.computeIfAbsent(event.participant() + event.kind(), none -> new ArrayList<>());
            batch.add(event);
            if (batch.size() == BATCH) {
                batches.add(List.copyOf(batch));
                batch.clear();
            }
        }
        open.values().stream().filter(batch -> !batch.isEmpty()).forEach(batches::add);
        return batches;
    }
}
