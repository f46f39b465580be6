package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalsTest {

    @ParameterizedTest
    @CsvSource({
        "INT, 130, SIGINT (Ctrl-C)",
        "TERM, 143, SIGTERM (run stop or kill)",
        "HUP, 129, SIGHUP (its terminal was closed)"
    })
    void saysWhichSignalEndsARunBeforeItStops(String signal, int code, String name) throws Exception {
        Process run = new ProcessBuilder("env", "--default-signal", java(), "-cp", classPath(), Waiter.class.getName())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = run.inputReader()) {
            assertThat(out.readLine()).isEqualTo("waiting");

            new ProcessBuilder("bash", "-c", "kill -" + signal + " " + run.pid())
                    .start()
                    .waitFor();

            List<String> said = out.lines().toList();
            assertThat(said).hasSize(2);
            assertThat(said.get(0)).endsWith("] ended by " + name);
            assertThat(said.get(1)).isEqualTo("stopping");
            assertThat(run.waitFor()).isEqualTo(code);
        } finally {
            run.destroyForcibly();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** What a run does, without the parts. */
    static final class Waiter {
        public static void main(String... args) throws InterruptedException {
            Signals.announce(new Progress(System.out::println));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopping")));
            System.out.println("waiting");
            Thread.currentThread().join();
        }
    }
}
