package id.satunaker.local;

import id.satunaker.schemas.deploy.Deploy;
import id.satunaker.schemas.deploy.DeployArguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole pipeline on this machine: broker, registry, database and the three services, each a process on loopback.
 * It is what {@code deploy/local/run} starts and what the end-to-end tests break.
 *
 * <p>Starting and stopping may meet (Ctrl-C while starting): a process is started and remembered under the lock that
 * the stop takes first, so after {@link #stop} none is started any more and none that was started is forgotten.
 */
public final class Stack implements AutoCloseable {
    private static final Duration DEATH = Duration.ofSeconds(20);

    private final Options options;
    private final Layout layout;
    private final Addresses addresses;
    private final Progress progress;
    private final Map<Part, PartProcess> processes = new EnumMap<>(Part.class);
    private @Nullable DataFolder folder;
    private boolean rotating;
    private boolean stopping;

    Stack(Options options, Progress progress) {
        this.options = options;
        this.layout = Layout.of(options.data());
        this.addresses = new Addresses(options.basePort());
        this.progress = progress;
    }

    /** Starts everything and returns when all of it is ready. */
    public static Stack start(Options options, Consumer<String> lines) throws Refusal, InterruptedException {
        Stack stack = new Stack(options, new Progress(lines));
        stack.prepare();
        try {
            stack.startAll();
            return stack;
        } catch (Refusal | InterruptedException | RuntimeException e) {
            stack.stop();
            throw e;
        }
    }

    public Addresses addresses() {
        return addresses;
    }

    public Tokens tokens() {
        return new Tokens(layout.tokens());
    }

    /** A connection string's password; the user is {@code satunaker}. */
    public String databasePassword() {
        try {
            return secrets().databasePassword();
        } catch (IOException e) {
            throw new IllegalStateException("The stack was not prepared", e);
        }
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

    /** Stops all parts cleanly, in the reverse order of their start; again changes nothing. */
    public void stop() throws InterruptedException {
        synchronized (this) {
            stopping = true;
        }
        try {
            new Stopping(layout, progress).stopAll();
            if (folder != null) {
                folder.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("Not stopped cleanly: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }

    Path log(Part part) {
        return layout.log(part);
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /** Takes the data folder; refuses where a start would fail anyway, or meet events under two keys. */
    void prepare() throws Refusal, InterruptedException {
        takeFolder();
        if (secrets().isRotating()) {
            throw new Refusal(
                    "the rotation of the person key was begun and not finished; finish it with: run rotate-key");
        }
    }

    /** Takes the data folder for a rotation of the person key, also for the rest of one. */
    void prepareRotation() throws Refusal, InterruptedException {
        takeFolder();
        rotating = true;
    }

    private void takeFolder() throws Refusal, InterruptedException {
        try {
            folder = new Preparation(options, layout, progress).run();
        } catch (IOException e) {
            throw new Refusal("cannot write under " + layout.data() + ": " + e.getMessage(), e);
        }
    }

    /** What was started before it fails keeps running: the caller says why it failed, then stops. */
    void startAll() throws Refusal, InterruptedException {
        startBackends();
        Together.each(Part.ofStage(Part.SERVICES), this::start);
        putReferenceData();
        if (options.sample()) {
            start(Part.SAMPLE);
        }
    }

    /** What the services need, topics and schemas included. */
    void startBackends() throws Refusal, InterruptedException {
        Together.each(Part.ofStage(Part.BACKENDS), this::start);
        deploy();
    }

    /** Starts some parts side by side. */
    void start(List<Part> parts) throws Refusal, InterruptedException {
        Together.each(parts, this::start);
    }

    /** Starts a part that has one job to do, and returns when that is done. */
    void runToEnd(Part part) throws Refusal, IOException, InterruptedException {
        launch(part, recipe(part)).awaitDone();
        PidFile.of(layout, part).delete();
    }

    /** Leaves the parts to themselves: the next run finds them by the pid files and knows that they are wanted. */
    void detach() throws Refusal {
        try {
            Files.writeString(layout.detached(), "");
        } catch (IOException e) {
            throw new Refusal("cannot write under " + layout.data() + ": " + e.getMessage(), e);
        }
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
        Recipe recipe = recipe(part);
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

    private void deploy() throws Refusal {
        try {
            Deploy.run(new DeployArguments(
                    addresses.kafka(), addresses.registry().toString(), Service.PARTITIONS, (short) 1));
        } catch (RuntimeException e) {
            throw new Refusal(
                    "topics and schemas are not deployed: " + e.getMessage() + "; logs: " + layout.log(Part.KAFKA)
                            + ", " + layout.log(Part.REGISTRY),
                    e);
        }
        progress.say("topics and schemas are deployed");
    }

    private void putReferenceData() throws Refusal, InterruptedException {
        new ReferenceData(addresses.ingest(), tokens().of(LocalParticipant.MINISTRY)).put();
        progress.say("the ministry's reference data is in");
    }

    private Recipe recipe(Part part) {
        return switch (part) {
            case KAFKA -> new Broker(layout, addresses);
            case REGISTRY -> new Registry(layout, addresses);
            case POSTGRES -> new Database(layout, addresses, secrets());
            case INGEST, PLACEMENT, ANALYTICS -> new Service(part, layout, addresses, secrets(), rotating);
            case SAMPLE -> new Sample(layout, addresses, options.detach());
        };
    }

    Secrets secrets() {
        return new Secrets(layout.keys());
    }

    private synchronized PartProcess process(Part part) {
        PartProcess process = processes.get(part);
        if (process == null) {
            throw new IllegalStateException(part.label() + " was never started");
        }
        return process;
    }
}
