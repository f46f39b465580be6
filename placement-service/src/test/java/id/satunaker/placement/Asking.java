package id.satunaker.placement;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Readers that ask all the time until they are closed, each one instance and one path. */
final class Asking implements AutoCloseable {
    private final ExecutorService readers = Executors.newCachedThreadPool();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile boolean done;

    Asking(List<Service> instances, List<String> paths) {
        instances.forEach(instance -> paths.forEach(path -> readers.submit(() -> ask(instance, path))));
    }

    private void ask(Service instance, String path) {
        String token = Tokens.ministry();
        while (!done) {
            try {
                var answer = instance.get(path, token);
                if (answer.statusCode() != 200) {
                    failures.add(path + ": " + answer.statusCode() + " " + answer.body());
                }
            } catch (RuntimeException e) {
                failures.add(path + ": " + e);
            }
            answered.incrementAndGet();
        }
    }

    int answered() {
        return answered.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        done = true;
        readers.shutdown();
        try {
            readers.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
