package id.satunaker.schemas.backend;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java programme from the class path of the tests as a process of its own; it ends with this JVM. */
public final class JavaProcess implements AutoCloseable {
    private static final int FIRST_PORT = 20_000;
    private static final int PORT_AFTER_LAST = 32_000;

    private final Process process;

    private JavaProcess(Process process) {
        this.process = process;
    }

    /** With the whole class path of the tests; its output goes to {@code target/<name>.log}. */
    public static JavaProcess start(String name, List<String> options, String main, List<String> arguments) {
        return start(
                name,
                options,
                entry -> true,
                Stream.concat(Stream.of(main), arguments.stream()).toList());
    }

    /**
     * @param classPath which entries of the tests' class path it gets
     * @param programme the main class and its arguments
     */
    public static JavaProcess start(
            String name, List<String> options, Predicate<String> classPath, List<String> programme) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(options);
        command.addAll(List.of("-cp", entries(classPath)));
        command.addAll(programme);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log(name)))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new JavaProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Surefire's own class path is a jar that only points at the real one. */
    private static String entries(Predicate<String> wanted) {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator, -1))
                .filter(wanted)
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static File log(String name) {
        File folder = new File("target");
        folder.mkdirs();
        return new File(folder, name + ".log");
    }

    /** Below those that the kernel gives to outgoing connections, one of which could else take it before it is used. */
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, PORT_AFTER_LAST);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGTERM, and waits for the end. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** SIGKILL: it ends at once, in the middle of whatever it does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGSTOP: it holds its connections and its memory, and does nothing. */
    public void freeze() {
        signal("STOP");
    }

    /** SIGCONT: it goes on where it was. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int failed = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (failed != 0) {
                throw new IllegalStateException("The process cannot be sent " + name);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
