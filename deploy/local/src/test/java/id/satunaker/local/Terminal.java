package id.satunaker.local;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command in a terminal of its own, made by {@code script}, where a typed Ctrl-C is what it is for a user. */
final class Terminal implements AutoCloseable {
    private static final char CTRL_C = 3;

    private final Process script;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** The signals get their meaning back first, since a build in the background hands down an ignored Ctrl-C. */
    Terminal(String... command) throws IOException {
        String quoted = Stream.concat(Stream.of("env", "--default-signal"), Stream.of(command))
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        script = new ProcessBuilder("script", "--quiet", "--return", "--flush", "--command", quoted, "/dev/null")
                .redirectErrorStream(true)
                .start();
        Thread reader = new Thread(this::read, "terminal");
        reader.setDaemon(true);
        reader.start();
    }

    /** What was shown so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    void awaitLine(String part, Duration patience) {
        await().atMost(patience).until(() -> lines.stream().anyMatch(line -> line.contains(part)));
    }

    void typeCtrlC() throws IOException {
        script.getOutputStream().write(CTRL_C);
        script.getOutputStream().flush();
    }

    /** The code with which the command ended. */
    int awaitEnd(Duration patience) throws InterruptedException {
        if (!script.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("Not ended after " + patience + ": " + lines);
        }
        return script.exitValue();
    }

    /** Closes the terminal, which hangs up on what still runs in it. */
    @Override
    public void close() {
        script.destroy();
    }

    private void read() {
        try (BufferedReader reader = script.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                System.out.println(line);
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
