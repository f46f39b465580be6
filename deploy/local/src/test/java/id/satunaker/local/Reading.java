package id.satunaker.local;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A dashboard that asks for all figures again as soon as it is answered. */
final class Reading implements AutoCloseable {
    private final Caller caller;
    private final URI snapshot;
    private final AtomicInteger answered = new AtomicInteger();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::run, "reading");
    private volatile boolean ended;

    Reading(Stack stack) {
        this.caller = new Caller(stack);
        this.snapshot = stack.addresses().analytics().resolve("/v1/snapshot");
        thread.start();
    }

    private void run() {
        while (!ended) {
            try {
                caller.get(snapshot);
                answered.incrementAndGet();
            } catch (IOException e) {
                failures.add(e.toString());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    int answered() {
        return answered.get();
    }

    List<String> failures() {
        return failures;
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
    }
}
