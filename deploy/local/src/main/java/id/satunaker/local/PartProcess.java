package id.satunaker.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One part that was started: a process, its pid file and its log. */
final class PartProcess {
    private static final Duration ASK_EVERY = Duration.ofMillis(50);
    private static final int LAST_LINES = 12;

    private final Part part;
    private final Recipe recipe;
    private final Layout layout;
    private final Process process;

    private PartProcess(Part part, Recipe recipe, Layout layout, Process process) {
        this.part = part;
        this.recipe = recipe;
        this.layout = layout;
        this.process = process;
    }

    /**
     * Starts it in a session of its own: Ctrl-C in the terminal reaches the run alone, which then stops the parts in
     * their order.
     */
    static PartProcess start(Part part, Recipe recipe, Recipe.Launch launch, Layout layout) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(layout.data().toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(
                        recipe.speaksToUser()
                                ? Redirect.INHERIT
                                : Redirect.appendTo(layout.log(part).toFile()));
        builder.environment().putAll(launch.environment());
        Process process = builder.start();
        PidFile.of(layout, part).write(process.toHandle(), launch.mark());
        return new PartProcess(part, recipe, layout, process);
    }

    /** Asks until it is ready. A part that ends meanwhile, or takes too long, is a refusal with the end of its log. */
    void awaitReady() throws Refusal, InterruptedException {
        long deadline = System.nanoTime() + recipe.patience().toNanos();
        while (!isReady()) {
            if (endsWithin(ASK_EVERY)) {
                throw failure(ended() + " instead of becoming ready");
            }
            if (System.nanoTime() > deadline) {
                throw failure("is not ready after " + recipe.patience().toSeconds() + " s");
            }
        }
    }

    /** Waits for the end of a part that has one job to do. */
    void awaitDone() throws Refusal, InterruptedException {
        if (process.waitFor() != 0) {
            throw failure(ended());
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What became of a part that is not alive any more, for a line that begins with its name. */
    String ended() {
        return "ended with code " + process.exitValue() + shortage();
    }

    /** Once true the exit code is known; a process handle may say so a moment before. */
    boolean endsWithin(Duration wait) throws InterruptedException {
        return process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    private boolean isReady() throws InterruptedException {
        try {
            return process.isAlive() && recipe.isReady();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return false;
        }
    }

    private Refusal failure(String what) {
        return new Refusal(part.label() + " " + what + "; log: " + layout.log(part) + "\n" + lastLines());
    }

    private String shortage() {
        try {
            return DiskSpace.toGoOn(layout.data())
                    .shortage()
                    .map(line -> " (" + line + ")")
                    .orElse("");
        } catch (IOException e) {
            return " (" + e.getMessage() + ")";
        }
    }

    private String lastLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(layout.log(part)), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .skip(Math.max(0, lines.size() - LAST_LINES))
                    .map(line -> "  | " + line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "  | (the log cannot be read: " + e.getMessage() + ")";
        }
    }
}
