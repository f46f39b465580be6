package id.satunaker.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * The processes of a stack: each started by its part's recipe, awaited, watched and, in tests, killed.
 *
 * <p>Starting and stopping may meet (Ctrl-C while starting): a process is started and remembered under the lock that
 * the stop takes first, so after {@link #startNoMore} none is started any more and none that was started is forgotten.
 */
public final class Processes {
    private static final Duration DEATH = Duration.ofSeconds(20);

    private final Layout layout;
    private final Function<Part, Recipe> recipes;
    private final Progress progress;
    private final Map<Part, PartProcess> processes = new EnumMap<>(Part.class);
    private boolean stopping;

    Processes(Layout layout, Function<Part, Recipe> recipes, Progress progress) {
        this.layout = layout;
        this.recipes = recipes;
        this.progress = progress;
    }

    /** From now on nothing is started, not even what is being prepared. */
    synchronized void startNoMore() {
        stopping = true;
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    Path log(Part part) {
        return layout.log(part);
    }

    /** Ends a part with SIGKILL, as a crash would, and leaves it down. */
    public void kill(Part part) throws InterruptedException {
        PartProcess process = process(part);
        process.handle().destroyForcibly();
        if (!process.endsWithin(DEATH)) {
            throw new IllegalStateException(part.label() + " outlives SIGKILL");
        }
    }

    /** Starts a part that has died, and returns when it is ready. */
    public void startAgain(Part part) throws Refusal, InterruptedException {
        if (process(part).isAlive()) {
            throw new IllegalStateException(part.label() + " is alive");
        }
        start(part);
    }

    /** Starts some parts side by side. */
    void start(List<Part> parts) throws Refusal, InterruptedException {
        Together.each(parts, this::start);
    }

    /** Starts a part that has one job to do, and returns when that is done. */
    void runToEnd(Part part) throws Refusal, IOException, InterruptedException {
        launch(part, recipes.apply(part)).awaitDone();
        PidFile.of(layout, part).delete();
    }

    /** Waits until a part ends by itself or is killed. */
    DeadPart awaitDeath() throws InterruptedException {
        while (true) {
            Optional<DeadPart> dead = dead();
            if (dead.isPresent()) {
                return dead.get();
            }
            try {
                CompletableFuture.anyOf(exits()).get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("Waiting for the parts failed", e);
            }
        }
    }

    /** A part that is not alive any more though nobody stopped it. */
    record DeadPart(Part part, String ended) {}

    private synchronized Optional<DeadPart> dead() {
        return processes.entrySet().stream()
                .filter(entry -> !entry.getValue().isAlive())
                .map(entry -> new DeadPart(entry.getKey(), entry.getValue().ended()))
                .findFirst();
    }

    private synchronized CompletableFuture<?>[] exits() {
        return processes.values().stream().map(PartProcess::onExit).toArray(CompletableFuture<?>[]::new);
    }

    private void start(Part part) throws Refusal, InterruptedException {
        long begunAt = System.nanoTime();
        Recipe recipe = recipes.apply(part);
        launch(part, recipe).awaitReady();
        Duration took = Duration.ofNanos(System.nanoTime() - begunAt);
        progress.say(part.label() + " is ready after " + took.toMillis() / 100 / 10.0 + " s: " + recipe.address());
    }

    private PartProcess launch(Part part, Recipe recipe) throws Refusal, InterruptedException {
        try {
            Recipe.Launch launch = recipe.prepare();
            synchronized (this) {
                if (stopping) {
                    throw new Refusal("stopped while starting");
                }
                PartProcess process = PartProcess.start(part, recipe, launch, layout);
                processes.put(part, process);
                return process;
            }
        } catch (IOException e) {
            throw new Refusal(part.label() + " cannot be started: " + e.getMessage(), e);
        }
    }

    private synchronized PartProcess process(Part part) {
        PartProcess process = processes.get(part);
        if (process == null) {
            throw new IllegalStateException(part.label() + " was never started");
        }
        return process;
    }
}
