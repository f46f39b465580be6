package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.local.Caller.Series;
import id.satunaker.local.RunScript.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The life of one data folder in the hands of the real {@code run}, step by step: with the sample in a terminal, Ctrl-C,
 * again and detached, {@code run stop}, and a stop while it starts. It comes before the tests that share a stack, so
 * that a small machine never carries two.
 */
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunLifeCycleIT {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    /** A day before the sample's three years, on which nobody else registers. */
    private static final LocalDate OWN_DAY = LocalDate.of(2022, 3, 7);

    private static final String KEPT = "/v1/job-seekers/kota-binjai/kept-1";

    private final Path data = StackExtension.emptyData("life");
    private final int basePort = StackExtension.freeBasePort();
    private final Addresses addresses = new Addresses(basePort);
    private final Caller caller =
            new Caller(addresses, new Tokens(Layout.of(data).tokens()));
    private final ProcessesOf processes = new ProcessesOf(data);
    private final RunScript script = RunScript.ofThisModule();
    private final long startedAt = System.nanoTime();
    private final Terminal terminal;

    RunLifeCycleIT() throws IOException {
        terminal =
                new Terminal(RunScript.path().toString(), "--fresh", "--data", data.toString(), "--base-port", port());
    }

    @AfterAll
    void endWhatAFailureLeftBehind() throws Exception {
        terminal.close();
        run("stop", "--data", data.toString());
    }

    /** The page is opened as soon as there is one, as by somebody who waits for it. */
    @Test
    @Order(0)
    @Tag("browser")
    void showsTheFirstFigureOfTheSampleOnThePage() {
        try (Browser browser = new Browser()) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                browser.open(addresses.analytics().resolve("/"));
                return true;
            });
            await().atMost(PATIENCE)
                    .until(() -> browser.figure("32.16", "REG_U").orElse(0) > 0);

            System.out.printf(
                    "the first figure of the sample was on the page after %.1f s%n",
                    (System.nanoTime() - startedAt) / 1e9);
        }
    }

    /** The bound of 60 s is for a quiet machine; what it took here is printed. */
    @Test
    @Order(1)
    void showsProgressAndSoonTheFirstFigureOfTheSample() throws Exception {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> registeredUnemployed("32.16") > 0);

        System.out.printf("the first figure of the sample came after %.1f s%n", (System.nanoTime() - startedAt) / 1e9);
        terminal.awaitLine("made-up events sent, back to", PATIENCE);
        assertThat(terminal.lines()).noneMatch(line -> line.startsWith("building"));
        assertThat(terminal.lines()).contains("Satunaker is ready. The sample data is made up, all of it.");
        assertThat(List.of(Part.values()))
                .allSatisfy(part -> assertThat(terminal.lines())
                        .anyMatch(line ->
                                line.matches("\\[ *[0-9.]+ s] " + part.label() + " is ready after [0-9.]+ s: .+")));
    }

    @Test
    @Order(2)
    void refusesASecondRunOnTheSameDataInOneLine() throws Exception {
        assertRefused(
                run("--data", data.toString()), "already running with data in " + data + "; end it with: run stop");
    }

    @Test
    @Order(3)
    void startsAPartThatDiesAgainAndSaysSo() throws Exception {
        kill(Part.REGISTRY);

        terminal.awaitLine("registry ended with code 137; starting it again in 1 s; log: ", PATIENCE);
        await().atMost(PATIENCE)
                .until(() -> terminal.lines().stream()
                                .filter(line -> line.contains("registry is ready after"))
                                .count()
                        == 2);
    }

    @Test
    @Order(4)
    void leavesNoProcessBehindAfterCtrlC() throws Exception {
        assertThat(caller.post("kota-binjai", "/v1/job-seekers", List.of(registration()))
                        .statusCode())
                .isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(registeredOnOwnDay()).isEqualTo(1));
        assertThat(processes.alive()).hasSizeGreaterThan(Part.values().length);

        terminal.typeCtrlC();

        assertThat(terminal.awaitEnd(PATIENCE)).as("exit code").isEqualTo(130);
        assertThat(processes.alive()).isEmpty();
        assertThat(terminal.lines())
                .anyMatch(line -> line.endsWith("ended by SIGINT (Ctrl-C)"))
                .anyMatch(line -> line.endsWith("all is stopped; the data is kept"));
    }

    @Test
    @Order(5)
    void keepsTheDataWhenItRunsAgain() throws Exception {
        Said said = run("--detach", "--no-sample", "--data", data.toString(), "--base-port", port());

        assertThat(said.code()).as("%s", said).isZero();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(registeredOnOwnDay()).isEqualTo(1));
        await().atMost(PATIENCE).until(() -> registeredUnemployed("32.16") > 0);
        assertThat(caller.getAs("kota-binjai", addresses.placement().resolve(KEPT))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(6)
    void saysWhichPartOfADetachedRunHasDied() throws Exception {
        kill(Part.PLACEMENT);

        assertRefused(
                run("--data", data.toString()),
                "already running with data in " + data
                        + ", but without placement, which ended by itself; end it with: run stop");
    }

    @Test
    @Order(7)
    void stopsWhatIsLeftOfADetachedRun() throws Exception {
        Said said = run("stop", "--data", data.toString());

        assertThat(said.code()).as("%s", said).isZero();
        assertThat(processes.alive()).isEmpty();
        assertThat(said.out())
                .anyMatch(line -> line.contains("placement had ended by itself; log: "))
                .anyMatch(line -> line.endsWith("all is stopped; the data is kept"));
    }

    @Test
    @Order(8)
    void saysThatNothingRunsWhenItIsStoppedAgain() throws Exception {
        Said said = run("stop", "--data", data.toString());

        assertThat(said.code()).isZero();
        assertThat(said.out()).singleElement().asString().endsWith("nothing runs with data in " + data);
    }

    /** In the first seconds, in which the database makes its folder; of a start that is not finished nothing stays. */
    @Test
    @Order(9)
    void leavesNothingBehindWhenItIsStoppedWhileItStarts() throws Exception {
        try (Terminal starting = new Terminal(
                RunScript.path().toString(), "--fresh", "--data", data.toString(), "--base-port", port())) {
            await().atMost(PATIENCE).until(() -> processes.alive().stream().anyMatch(line -> line.contains("initdb")));

            Said said = run("stop", "--data", data.toString());

            assertThat(said.code()).as("%s", said).isZero();
            assertThat(starting.awaitEnd(PATIENCE)).as("exit code").isEqualTo(143);
            assertThat(processes.alive()).isEmpty();
            assertThat(starting.lines())
                    .anyMatch(line -> line.endsWith("ended by SIGTERM (run stop or kill)"))
                    .noneMatch(line -> line.startsWith("run: "));
        }
    }

    /** The reason first: that the others are stopped may take a while. */
    @Test
    @Order(10)
    void namesAPartThatDoesNotStartThenStopsTheOthers() throws Exception {
        Layout.of(data).empty();
        Files.createDirectories(data.resolve("postgres/cluster"));
        try (Terminal failing =
                new Terminal(RunScript.path().toString(), "--data", data.toString(), "--base-port", port())) {

            assertThat(failing.awaitEnd(PATIENCE)).as("exit code").isEqualTo(1);

            String reason = "run: postgres ended with code 2 instead of becoming ready; log: "
                    + data.resolve("logs/postgres.log");
            assertThat(failing.lines())
                    .filteredOn(line -> line.equals(reason) || line.endsWith(" stopped") || line.endsWith("stopping"))
                    .startsWith(reason);
            assertThat(processes.alive()).isEmpty();
        }
    }

    private void kill(Part part) throws Exception {
        ProcessHandle process = PidFile.of(Layout.of(data), part).find().orElseThrow();
        process.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    private Said run(String... arguments) throws Exception {
        Said said = script.run(arguments);
        said.out().forEach(System.out::println);
        said.err().forEach(System.out::println);
        return said;
    }

    private static void assertRefused(Said said, String why) {
        assertThat(said).isEqualTo(new Said(1, List.of(), List.of("run: " + why)));
    }

    private String port() {
        return String.valueOf(basePort);
    }

    private long registeredUnemployed(String region) throws Exception {
        return caller.get(addresses.analytics().resolve("/v1/regions/" + region))
                .at("/indicators/REG_U/value")
                .asLong();
    }

    private long registeredOnOwnDay() throws Exception {
        return caller.series(Series.of("REG_IN", "12.75"), OWN_DAY, OWN_DAY)[0];
    }

    private static Map<String, Object> registration() {
        return Map.of(
                "recordId",
                "kept-1",
                "regionCode",
                "12.75",
                "nik",
                Samples.nik(7, 1),
                "registeredOn",
                OWN_DAY.toString(),
                "recordedAt",
                OWN_DAY + "T09:00:00+07:00");
    }
}
