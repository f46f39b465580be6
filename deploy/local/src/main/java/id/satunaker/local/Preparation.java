package id.satunaker.local;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the ground ready for a start: nobody else runs here, nothing is left over, ports are free, keys are there. */
final class Preparation {
    private final Options options;
    private final Layout layout;
    private final Progress progress;

    Preparation(Options options, Layout layout, Progress progress) {
        this.options = options;
        this.layout = layout;
        this.progress = progress;
    }

    /** The data folder stays in our hands until it is closed. */
    DataFolder run() throws Refusal, IOException, InterruptedException {
        DataFolder folder = DataFolder.take(layout.data());
        try {
            remember();
            endLeftovers();
            Ports.checkFree(new Addresses(options.basePort()));
            if (options.fresh()) {
                layout.empty();
            }
            DiskSpace.toStart(layout.data()).check();
            layout.createFolders();
            removeOldLogs();
            Secrets secrets = new Secrets(layout.keys());
            secrets.create();
            Agreements.write(layout.participants());
            new Tokens(layout.tokens()).write(secrets.signingKey(), Clock.systemUTC());
            return folder;
        } catch (Refusal | IOException | InterruptedException e) {
            folder.close();
            throw e;
        }
    }

    /** First of all, so that a stop from another shell finds a run that is still making its ground ready. */
    private void remember() throws IOException {
        Files.createDirectories(layout.pids());
        PidFile.ofRun(layout).write(ProcessHandle.current(), Run.class.getName());
    }

    /** A detached run holds no lock; a run that was killed left its parts alive and nobody to look after them. */
    private void endLeftovers() throws Refusal, IOException, InterruptedException {
        Stopping stopping = new Stopping(layout, progress);
        List<Part> alive = stopping.alive();
        if (alive.isEmpty()) {
            stopping.forgetAll();
            return;
        }
        if (Files.exists(layout.detached())) {
            throw new Refusal(
                    "already running with data in " + layout.data() + died(stopping) + "; end it with: run stop");
        }
        progress.say("stopping what a killed run left behind: " + labels(alive));
        stopping.stopAll();
    }

    private static String died(Stopping stopping) throws IOException {
        List<Part> died = stopping.died();
        return died.isEmpty() ? "" : ", but without " + labels(died) + ", which ended by itself";
    }

    private static String labels(List<Part> parts) {
        return parts.stream().map(Part::label).collect(Collectors.joining(", "));
    }

    private void removeOldLogs() throws IOException {
        Files.deleteIfExists(layout.detached());
        for (Part part : Part.values()) {
            Files.deleteIfExists(layout.log(part));
        }
    }
}
