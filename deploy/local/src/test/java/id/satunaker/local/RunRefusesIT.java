package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.local.RunScript.Said;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code run} cannot work with it refuses before anything starts: one line, code 1. */
class RunRefusesIT {
    private final int basePort = StackExtension.freeBasePort();
    private final RunScript script = RunScript.ofThisModule();
    private Path data;

    @BeforeEach
    void emptyData() throws IOException {
        data = StackExtension.emptyData("refused");
    }

    @Test
    void namesEveryPortInUseAndLeavesTheDataThatFreshWouldEmpty() throws Exception {
        Path kept = Files.createDirectories(data.resolve("kafka")).resolve("kept");
        Files.writeString(kept, "kept");
        try (ServerSocket ingest = listen(1);
                ServerSocket registry = listen(22)) {

            Said said = run("--fresh");

            assertRefused(
                    said,
                    "port in use: " + ingest.getLocalPort() + " (ingest), " + registry.getLocalPort()
                            + " (registry); end what listens there or choose another with --base-port");
            assertThat(kept).hasContent("kept");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--frehs, , --frehs is no option; see --help",
        "--base-port, 80, --base-port 80 is not from 1024 to 65511",
        "--base-port, http, --base-port http is not a number",
        "--data, , --data needs a value; see --help",
    })
    void namesAnOptionThatIsNoneOrHasABadValue(String option, String value, String why) throws Exception {
        Said said = value == null ? script.run(option) : script.run(option, value);

        assertRefused(said, why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fresh", "--no-sample", "--detach"})
    void rotatesNoKeyAndRebuildsNothingWithOptionsThatAreForARun(String option) throws Exception {
        assertRefused(run("rotate-key", option), "rotate-key takes --data and --base-port only; see --help");
        assertRefused(run("rebuild", option), "rebuild takes --data and --base-port only; see --help");
    }

    @Test
    void namesAFileInThePlaceOfTheDataFolder() throws Exception {
        data = Files.writeString(data.resolve("file"), "");

        assertRefused(run(), "cannot make the data folder " + data + ": a file is in its place");
    }

    @Test
    void namesADataFolderThatCannotBeMade() throws Exception {
        data = Path.of("/proc/self/data");

        Said said = run();

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).singleElement().asString().startsWith("run: cannot make the data folder " + data + ": ");
    }

    @Test
    void saysHowMuchSpaceIsLeftWhereItIsTooLittle() throws Exception {
        script.with("SATUNAKER_LOCAL_MIN_FREE_MB", "999999999");

        Said said = run();

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .singleElement()
                .asString()
                .matches("run: disk full: [0-9]+ MB free under " + data + ", 999999999 MB are needed");
    }

    @Test
    void passesOnThatTheDeviceIsFull() throws Exception {
        Said said = script.runAfter(FullDisk.at(data), arguments(data));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .singleElement()
                .asString()
                .startsWith("run: cannot write ")
                .contains(data.toString())
                .endsWith(": No space left on device");
    }

    private Said run(String... options) throws Exception {
        return script.runAfter(List.of(), arguments(data, options));
    }

    private String[] arguments(Path folder, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--data", folder.toString(), "--base-port", String.valueOf(basePort)));
        return arguments.toArray(String[]::new);
    }

    private ServerSocket listen(int offset) throws IOException {
        return new ServerSocket(basePort + offset, 1, InetAddress.getLoopbackAddress());
    }

    private static void assertRefused(Said said, String why) {
        assertThat(said).isEqualTo(new Said(1, List.of(), List.of("run: " + why)));
    }
}
