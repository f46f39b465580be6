package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PidFileTest {
    private static final String MARK = "600.25";

    @TempDir
    private Path folder;

    private Process process;
    private PidFile file;

    @BeforeEach
    void remembersAProcess() throws IOException {
        process = new ProcessBuilder("sleep", MARK).start();
        file = new PidFile(folder.resolve("part.pid"));
        file.write(process.toHandle(), MARK);
    }

    @AfterEach
    void endProcess() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void findsTheProcessThatWasWritten() throws IOException {
        assertThat(file.find()).contains(process.toHandle());
    }

    @Test
    void findsNothingWhereNothingWasWritten() throws IOException {
        PidFile other = new PidFile(folder.resolve("other.pid"));

        assertThat(other.find()).isEmpty();
        assertThat(other.exists()).isFalse();
    }

    @Test
    void neverFindsAProcessThatHasEnded() throws Exception {
        process.destroyForcibly().waitFor();

        assertThat(file.find()).isEmpty();
        assertThat(file.exists()).isTrue();
    }

    @Test
    void forgetsWhatIsDeleted() throws IOException {
        file.delete();

        assertThat(file.find()).isEmpty();
        assertThat(file.exists()).isFalse();
    }

    /** The pid was given to another program meanwhile: same number, other command line. */
    @Test
    void neverFindsAForeignProcessWithTheSamePid() throws IOException {
        replace(2, "-Dsatunaker.part=/data/kafka");

        assertThat(file.find()).isEmpty();
    }

    /** The pid was given to another process of the same command, for instance of a run after a reboot. */
    @ParameterizedTest
    @ValueSource(longs = {-3_600_000, -3_000, 3_000, 3_600_000})
    void neverFindsAProcessThatStartedAtAnotherTime(long millis) throws IOException {
        replace(1, String.valueOf(Long.parseLong(lines().get(1)) + millis));

        assertThat(file.find()).isEmpty();
    }

    @Test
    void findsItsProcessThoughTheClockOfBootWasCorrected() throws IOException {
        replace(1, String.valueOf(Long.parseLong(lines().get(1)) + 1_000));

        assertThat(file.find()).contains(process.toHandle());
    }

    /** Every beginning of a file, and bytes that are none of ours. */
    @Test
    void findsNothingInATruncatedFileAndDoesNotFail() throws IOException {
        String whole = Files.readString(file.file());

        for (int length = 0; length < whole.length() - 1 - MARK.length(); length++) {
            Files.writeString(file.file(), whole.substring(0, length));
            assertThat(file.find()).as("the first %d characters", length).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\0\0", "x\ny\nz\n", "1\n\nz\n", "-1\n1\n600.25\n", "99999999999999999999\n1\nz\n"})
    void findsNothingInAFileOfOtherBytesAndDoesNotFail(String bytes) throws IOException {
        Files.writeString(file.file(), bytes);

        assertThat(file.find()).isEmpty();
    }

    @Test
    void findsNothingWhereThePieceOfTheCommandIsMissing() throws IOException {
        replace(2, "");

        assertThat(file.find()).isEmpty();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file.file());
    }

    private void replace(int line, String text) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.set(line, text);
        Files.write(file.file(), lines);
    }
}
