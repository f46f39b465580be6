package id.satunaker.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The script {@code run} as a process that is waited for, with its two outputs apart. */
final class RunScript {
    private static final long PATIENCE_SECONDS = 240;

    private final Path script;
    private final Map<String, String> environment = new HashMap<>(System.getenv());

    RunScript(Path script) {
        this.script = script;
    }

    /** The one of this module. */
    static RunScript ofThisModule() {
        return new RunScript(path());
    }

    static Path path() {
        return Layout.builtModule().resolve("run");
    }

    RunScript with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    RunScript without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** How it ended and what it said. */
    record Said(int code, List<String> out, List<String> err) {}

    Said run(String... arguments) throws IOException, InterruptedException {
        return runAfter(List.of(), arguments);
    }

    /** With a command before it that prepares the ground and then becomes the script. */
    Said runAfter(List<String> preparing, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(preparing);
        command.add(script.toString());
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("run", ".out");
        Path err = Files.createTempFile("run", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new Said(codeOf(builder.start()), Files.readAllLines(out), Files.readAllLines(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static int codeOf(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroy();
            throw new AssertionError("The script has not ended after " + PATIENCE_SECONDS + " s");
        }
        return process.exitValue();
    }
}
