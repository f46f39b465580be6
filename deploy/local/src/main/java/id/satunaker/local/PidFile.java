package id.satunaker.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Remembers one process across runs. A pid alone may belong to another program by now, so the start time and a piece of
 * the command line are kept with it, and only a process that has all three is ever found again, and so ever ended.
 */
record PidFile(Path file) {
    /** The kernel's clock of boot may be corrected while a process lives. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    static PidFile of(Layout layout, Part part) {
        return new PidFile(layout.pids().resolve(part.label() + ".pid"));
    }

    /** The run itself, while it prepares, starts or stays in the foreground. */
    static PidFile ofRun(Layout layout) {
        return new PidFile(layout.pids().resolve("run.pid"));
    }

    void write(ProcessHandle process, String mark) throws IOException {
        long startedAt = process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.writeString(unfinished, process.pid() + "\n" + startedAt + "\n" + mark + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The process that was written here, if it is still alive. */
    Optional<ProcessHandle> find() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return isWhole(lines) ? find(lines) : Optional.empty();
    }

    /** Whether a process was written here and nobody has ended it in our name since, be it alive or not. */
    boolean exists() {
        return Files.exists(file);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** A disk that was full or a machine that crashed may leave less than was written, or other bytes. */
    private static boolean isWhole(List<String> lines) {
        return lines.size() == 3
                && NUMBER.matcher(lines.get(0)).matches()
                && NUMBER.matcher(lines.get(1)).matches()
                && !lines.get(2).isBlank();
    }

    private static Optional<ProcessHandle> find(List<String> lines) {
        Instant startedAt = Instant.ofEpochMilli(Long.parseLong(lines.get(1)));
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isSame(process.info(), startedAt, lines.get(2)));
    }

    private static boolean isSame(ProcessHandle.Info info, Instant startedAt, String mark) {
        boolean sameStart = info.startInstant()
                .map(start -> Duration.between(startedAt, start).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
        return sameStart && info.commandLine().map(line -> line.contains(mark)).orElse(false);
    }
}
