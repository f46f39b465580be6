package id.satunaker.local;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does one thing for several parts side by side; the first refusal ends the others. */
final class Together {

    /** What is done for a part. */
    interface Action {
        void run(Part part) throws Refusal, InterruptedException;
    }

    private Together() {}

    static void each(List<Part> parts, Action action) throws Refusal, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(parts.size());
        try {
            CompletionService<Part> done = new ExecutorCompletionService<>(threads);
            for (Part part : parts) {
                done.submit(() -> {
                    action.run(part);
                    return part;
                });
            }
            for (int i = 0; i < parts.size(); i++) {
                done.take().get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException("A start failed in an unforeseen way", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
