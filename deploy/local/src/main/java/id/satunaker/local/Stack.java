package id.satunaker.local;

import id.satunaker.schemas.deploy.Deploy;
import id.satunaker.schemas.deploy.DeployArguments;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole pipeline on this machine: broker, registry, database and the three services, each a process on loopback.
 * It is what {@code deploy/local/run} starts and what the end-to-end tests break.
 */
public final class Stack implements AutoCloseable {
    private static final Duration DEATH = Duration.ofSeconds(20);

    private final Options options;
    private final Layout layout;
    private final Addresses addresses;
    private final Progress progress;
    private final Processes processes;
    private @Nullable DataFolder folder;
    private boolean rotating;

    Stack(Options options, Progress progress) {
        this.options = options;
        this.layout = Layout.of(options.data());
        this.addresses = new Addresses(options.basePort());
        this.progress = progress;
        this.processes = new Processes(layout, this::recipe, progress);
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

    /** Its parts, one by one. */
    public Processes processes() {
        return processes;
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

    /** Stops all parts cleanly, in the reverse order of their start; again changes nothing. */
    public void stop() throws InterruptedException {
        processes.startNoMore();
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
        processes.start(Part.ofStage(Part.SERVICES));
        putReferenceData();
        if (options.sample()) {
            processes.start(List.of(Part.SAMPLE));
        }
    }

    /** What the services need, topics and schemas included. */
    void startBackends() throws Refusal, InterruptedException {
        processes.start(Part.ofStage(Part.BACKENDS));
        deploy();
    }

    /** Leaves the parts to themselves: the next run finds them by the pid files and knows that they are wanted. */
    void detach() throws Refusal {
        try {
            Files.writeString(layout.detached(), "");
        } catch (IOException e) {
            throw new Refusal("cannot write under " + layout.data() + ": " + e.getMessage(), e);
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

    Layout layout() {
        return layout;
    }

    Secrets secrets() {
        return new Secrets(layout.keys());
    }
}
