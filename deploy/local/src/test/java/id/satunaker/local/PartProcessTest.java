package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.local.Recipe.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class PartProcessTest {

    @TempDir
    private Path data;

    /** Repeated, since the end of a process and its exit code become known by two different threads. */
    @RepeatedTest(50)
    void namesThePartItsCodeAndTheEndOfItsLogWhenItEndsInsteadOfBecomingReady() throws IOException {
        Layout layout = new Layout(data, data);
        Files.createDirectories(layout.pids());
        Files.createDirectories(layout.log(Part.KAFKA).getParent());
        Launch launch = new Launch(List.of("sh", "-c", "sleep 0.02; echo no space; exit 7"), Map.of(), "no space");

        PartProcess process = PartProcess.start(Part.KAFKA, new NeverReady(launch), launch, layout);

        assertThatThrownBy(process::awaitReady)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("kafka ended with code 7")
                .hasMessageContaining(layout.log(Part.KAFKA).toString())
                .hasMessageContaining("no space");
    }

    private record NeverReady(Launch launch) implements Recipe {
        @Override
        public Launch prepare() {
            return launch;
        }

        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public String address() {
            return "nowhere";
        }
    }
}
