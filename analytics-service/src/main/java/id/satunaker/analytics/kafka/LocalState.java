package id.satunaker.analytics.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The state on this instance's disk: one folder for each application id. */
final class LocalState {
    private final Path folder;

    LocalState(Path folder) {
        this.folder = folder;
    }

    /** Deletes the state of applications by their ids. Where the disk refuses, some of it may be left. */
    void delete(Predicate<String> applications) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> states = Files.list(folder)) {
            for (Path state : states.toList()) {
                if (applications.test(state.getFileName().toString())) {
                    deleteTree(state);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the state in " + folder, e);
        }
    }

    private static void deleteTree(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
