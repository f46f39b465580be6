package id.satunaker.local;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the built parts are (under the module's folder) and where the stack keeps its data. */
record Layout(Path module, Path data) {
    private static final List<String> KEPT =
            List.of("kafka", "registry", "postgres", "ingest", "analytics", "sample", "keys", "tokens", "logs");

    /** The layout of the module that this class was built in. */
    static Layout of(Path data) {
        return new Layout(builtModule(), data);
    }

    static Path builtModule() {
        try {
            Path built = Path.of(Layout.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return built.resolve("../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The module's own place is no path", e);
        }
    }

    Path target() {
        return module.resolve("target");
    }

    Path registryHome() {
        return module.resolve("../../schemas/target/registry").normalize();
    }

    /** The class path of the broker and of the sample feed. */
    String classPath() throws Refusal {
        return single(target(), "local-", ".jar") + ":" + target().resolve("lib") + "/*";
    }

    Path serviceJar(Part service) throws Refusal {
        Path target =
                module.resolve("../../" + service.label() + "-service/target").normalize();
        return single(target, service.label(), "-exec.jar");
    }

    Path folder(Part part) {
        return data.resolve(part.label());
    }

    Path log(Part part) {
        return data.resolve("logs").resolve(part.label() + ".log");
    }

    /** The agreements of the local participants. */
    Path participants() {
        return folder(Part.INGEST).resolve("participants.yaml");
    }

    Path pids() {
        return data.resolve("pids");
    }

    Path keys() {
        return data.resolve("keys");
    }

    Path tokens() {
        return data.resolve("tokens");
    }

    /** Says that the parts are meant to live on without a run. */
    Path detached() {
        return pids().resolve("detached");
    }

    void createFolders() throws IOException {
        for (String folder : KEPT) {
            Files.createDirectories(data.resolve(folder));
        }
    }

    /** Deletes what earlier runs kept here and nothing else, since any folder may be given as data. */
    void empty() throws IOException {
        for (String folder : KEPT) {
            deleteTree(data.resolve(folder));
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Path single(Path folder, String prefix, String suffix) throws Refusal {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> file.getFileName().toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("not built: no " + prefix + "*" + suffix + " in " + folder));
        } catch (IOException e) {
            throw new Refusal("not built: no folder " + folder, e);
        }
    }
}
