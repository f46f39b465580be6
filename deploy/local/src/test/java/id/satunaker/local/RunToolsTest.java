package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.local.RunScript.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script {@code run} in a tree where nothing is built, with a path on which only chosen tools are. */
class RunToolsTest {
    private static final List<String> MODULES =
            List.of("schemas", "ingest-service", "placement-service", "analytics-service", "deploy/local");
    private static final String PROJECT = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>tree</groupId><artifactId>%s</artifactId><version>1</version><packaging>pom</packaging>
              <name>%s</name>%s
            </project>
            """;

    @TempDir
    private Path tree;

    @TempDir
    private Path tools;

    private RunScript script;

    @BeforeEach
    void copyScript() throws IOException {
        Path copy = Files.createDirectories(tree.resolve("deploy/local")).resolve("run");
        Files.copy(RunScript.path(), copy);
        script = new RunScript(copy).with("PATH", tools.toString()).without("JAVA_HOME");
        for (String tool : List.of("bash", "cat", "dirname", "find", "grep", "mkdir", "sed", "setsid", "tee")) {
            provide(tool);
        }
    }

    @Test
    void namesAMissingJava() throws Exception {
        assertRefused(script.run(), "java is missing: install a JDK 17 or newer, or set JAVA_HOME");
    }

    @Test
    void namesAMissingJavaWhereJavaHomeHasNone() throws Exception {
        provide("java");

        Said said = script.with("JAVA_HOME", tree.toString()).run();

        assertRefused(said, "java is missing: install a JDK 17 or newer, or set JAVA_HOME");
    }

    @ParameterizedTest
    @CsvSource({
        "openjdk version \"11.0.22\" 2024-01-16, 11.0.22",
        "java version \"1.8.0_292\", 1.8.0_292",
        "gibberish, ?"
    })
    void namesAJavaThatIsTooOld(String says, String version) throws Exception {
        program("java", "echo '" + says + "' >&2");

        assertRefused(script.run(), "java " + version + " is too old: install a JDK 17 or newer, or set JAVA_HOME");
    }

    @Test
    void namesAMissingSetsid() throws Exception {
        provide("java");
        Files.delete(tools.resolve("setsid"));

        assertRefused(script.run(), "setsid is missing: install util-linux");
    }

    @Test
    void namesAMissingMavenWhereSomethingIsToBeBuilt() throws Exception {
        provide("java");

        assertRefused(script.run(), "mvn is missing: install Maven 3.8 or newer, it is needed to build");
    }

    @Test
    void hasNothingToStopWhereNothingIsBuilt() throws Exception {
        provide("java");

        assertRefused(script.run("stop"), "nothing is built, so nothing runs");
    }

    /** Real Maven over projects that are quickly built, since they have nothing in them. */
    @Test
    void showsWhichPartIsBeingBuilt() throws Exception {
        writeProjects("");

        Said said = script.with("PATH", System.getenv("PATH")).run();

        assertThat(said.out())
                .containsExactly(
                        "building (the first time takes a few minutes; log: " + log() + ")",
                        "  building Satunaker schemas [1/5]",
                        "  building Satunaker ingest-service [2/5]",
                        "  building Satunaker placement-service [3/5]",
                        "  building Satunaker analytics-service [4/5]",
                        "  building Satunaker deploy/local [5/5]");
    }

    @Test
    void endsWithTheLogOfABuildThatFails() throws Exception {
        writeProjects("<parent><groupId>tree</groupId><artifactId>nowhere</artifactId><version>1</version></parent>");

        Said said = script.with("PATH", System.getenv("PATH")).run();

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).last().isEqualTo("run: the build failed; log: " + log());
        assertThat(said.err()).hasSizeBetween(2, 6).anyMatch(line -> line.contains("nowhere"));
    }

    private Path log() {
        return tree.resolve("deploy/local/target/build.log");
    }

    private void writeProjects(String more) throws IOException {
        Stream<String> modules = MODULES.stream().map(module -> "<module>" + module + "</module>");
        String all = "<modules>" + String.join("", modules.toList()) + "</modules>";
        Files.writeString(tree.resolve("pom.xml"), PROJECT.formatted("all", "All", all));
        for (String module : MODULES) {
            Path folder = Files.createDirectories(tree.resolve(module));
            String name = module.replace('/', '-');
            Files.writeString(folder.resolve("pom.xml"), PROJECT.formatted(name, "Satunaker " + module, more));
        }
    }

    private void provide(String tool) throws IOException {
        Path found = Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + tool + " on the path"));
        program(tool, "exec " + found + " \"$@\"");
    }

    private void program(String name, String body) throws IOException {
        Path program = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void assertRefused(Said said, String why) {
        assertThat(said).isEqualTo(new Said(1, List.of(), List.of("run: " + why)));
    }
}
