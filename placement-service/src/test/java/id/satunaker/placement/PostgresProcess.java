package id.satunaker.placement;

import id.satunaker.schemas.backend.JavaProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A PostgreSQL of its own, which may be killed and started again on the same data. */
final class PostgresProcess implements Victim {
    static final String USER = "postgres";

    private final Path data;
    private final int port = JavaProcess.freePort();
    private EmbeddedPostgres running;

    PostgresProcess(Path data) {
        this.data = data;
        this.running = start();
    }

    private EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String jdbcUrl() {
        return running.getJdbcUrl(USER, USER);
    }

    /** SIGKILL of the server and of all its processes, whatever they write. */
    @Override
    public void kill() {
        try {
            String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            ProcessHandle postmaster =
                    ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
            List<ProcessHandle> children = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            postmaster.onExit().join();
            children.forEach(child -> child.onExit().join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stood for the killed one gives its lock of the folder back. */
    @Override
    public void startAgain() {
        close();
        running = start();
    }

    @Override
    public String toString() {
        return "PostgreSQL";
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
