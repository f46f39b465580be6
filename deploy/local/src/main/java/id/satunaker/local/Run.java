package id.satunaker.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The program behind {@code deploy/local/run}: starts the stack and stays with it, stops one, rebuilds what it shows, or rotates its
 * person key.
 */
public final class Run {
    /** Longer than a clean stop of all stages takes. */
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(90);

    private final PrintStream out;
    private final Progress progress;

    Run(PrintStream out) {
        this.out = out;
        this.progress = new Progress(out::println);
    }

    /** Ends with code 0, or with 1 and one line that says why not. */
    public static void main(String... args) throws InterruptedException {
        Path defaultData = Layout.builtModule().resolve("data");
        List<String> arguments = new ArrayList<>(List.of(args));
        Run run = new Run(System.out);
        try {
            if (arguments.remove("stop")) {
                run.stop(Layout.of(Options.parse(arguments, defaultData).data()));
            } else if (arguments.remove("rotate-key")) {
                run.rotateKey(Options.parse(arguments, defaultData));
            } else if (arguments.remove("rebuild")) {
                run.rebuild(Options.parse(arguments, defaultData));
            } else {
                run.start(Options.parse(arguments, defaultData));
            }
            System.exit(0);
        } catch (Refusal e) {
            System.err.println("run: " + e.line());
            System.exit(1);
        } catch (RuntimeException | Error e) {
            // A bug, not a refusal: its report needs the place, and without the exit the started parts would live on.
            System.err.println("run: failed in an unforeseen way: " + e);
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void start(Options options) throws Refusal, InterruptedException {
        Signals.announce(progress);
        Stack stack = new Stack(options, progress);
        stack.prepare();
        Thread onStop = stopAtExit(stack);
        if (!isDone(stack::startAll, onStop)) {
            return;
        }
        out.println(Welcome.text(options));
        if (options.detach()) {
            stack.detach();
            Runtime.getRuntime().removeShutdownHook(onStop);
            return;
        }
        new Supervisor(stack.processes(), progress).watch();
    }

    private void rotateKey(Options options) throws Refusal, InterruptedException {
        options.refuseForWork("rotate-key");
        Signals.announce(progress);
        Stack stack = new Stack(options, progress);
        stack.prepareRotation();
        if (isDone(new KeyRotation(stack, progress)::run, stopAtExit(stack))) {
            out.println(
                    "The person key is rotated. Placement and analytics count anew from the first event when they start.");
        }
    }

    /** Of a stack that another run has started. */
    private void rebuild(Options options) throws Refusal, InterruptedException {
        options.refuseForWork("rebuild");
        Tokens tokens = new Tokens(Layout.of(options.data()).tokens());
        if (!Files.exists(tokens.file(LocalParticipant.MINISTRY))) {
            throw new Refusal("nothing has ever run with data in " + options.data());
        }
        Addresses addresses = new Addresses(options.basePort());
        String token = tokens.of(LocalParticipant.MINISTRY);
        for (Part part : List.of(Part.PLACEMENT, Part.ANALYTICS)) {
            var target = new Rebuild.Target(part.label(), addresses.management(part), token);
            new Rebuild(target, Rebuild.PATIENCE, progress).run();
        }
    }

    private Thread stopAtExit(Stack stack) {
        Thread onStop = new Thread(() -> stopQuietly(stack), "stop");
        Runtime.getRuntime().addShutdownHook(onStop);
        return onStop;
    }

    /** What is done with a stack while it may be stopped. */
    private interface Work {
        void run() throws Refusal, InterruptedException;
    }

    /** Work that Ctrl-C ends is no failure: the parts go because they were told to. */
    private static boolean isDone(Work work, Thread onStop) throws Refusal, InterruptedException {
        try {
            work.run();
            return true;
        } catch (Refusal | RuntimeException e) {
            if (onStop.getState() == Thread.State.NEW) {
                throw e;
            }
            return false;
        }
    }

    private void stopQuietly(Stack stack) {
        progress.say("stopping");
        List<ProcessHandle> started = descendants();
        try {
            stack.stop();
            awaitEnd(started);
            awaitEnd(descendants());
            progress.say("all is stopped; the data is kept");
        } catch (InterruptedException | RuntimeException e) {
            progress.say("not stopped cleanly, run stop tries again: " + e.getMessage());
        }
    }

    /** Also what only helps to start a part, and what that has started: it ends by itself, a moment later. */
    private static List<ProcessHandle> descendants() {
        return ProcessHandle.current().descendants().toList();
    }

    private static void awaitEnd(List<ProcessHandle> processes) throws InterruptedException {
        for (ProcessHandle process : processes) {
            if (!Waiting.endsWithin(process, STOPS_WITHIN)) {
                process.destroyForcibly();
            }
        }
    }

    /** A run in the foreground stops its parts itself; what then is left, or was detached, is stopped from here. */
    private void stop(Layout layout) throws Refusal, InterruptedException {
        try {
            Optional<ProcessHandle> run = PidFile.ofRun(layout).find();
            Stopping stopping = new Stopping(layout, progress);
            if (run.isEmpty() && stopping.alive().isEmpty()) {
                progress.say("nothing runs with data in " + layout.data());
                return;
            }
            if (run.isPresent()) {
                stopRun(run.get());
            }
            stopping.stopAll();
            PidFile.ofRun(layout).delete();
            Files.deleteIfExists(layout.detached());
            progress.say("all is stopped; the data is kept");
        } catch (IOException e) {
            throw new Refusal("cannot read what runs in " + layout.data() + ": " + e.getMessage(), e);
        }
    }

    private void stopRun(ProcessHandle run) throws InterruptedException {
        progress.say("asking the run with pid " + run.pid() + " to stop");
        run.destroy();
        if (!Waiting.endsWithin(run, STOPS_WITHIN)) {
            run.destroyForcibly();
            Waiting.endsWithin(run, STOPS_WITHIN);
        }
    }
}
