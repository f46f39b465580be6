package id.satunaker.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The data folder in the hands of one run: a lock that the kernel takes back when the run dies. */
final class DataFolder implements AutoCloseable {
    private static final String LOCK = "run.lock";

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** Refuses where nothing can be written or another run is at work. */
    static DataFolder take(Path data) throws Refusal {
        try {
            Files.createDirectories(data);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal("cannot make the data folder " + data + ": a file is in its place", e);
        } catch (IOException e) {
            throw new Refusal("cannot make the data folder " + data + ": " + e, e);
        }
        if (!Files.isWritable(data)) {
            throw new Refusal("cannot write to the data folder " + data);
        }
        try {
            return new DataFolder(lock(data));
        } catch (IOException e) {
            throw new Refusal("cannot write to the data folder " + data + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileChannel lock(Path data) throws IOException, Refusal {
        FileChannel channel = FileChannel.open(data.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new Refusal("already running with data in " + data + "; end it with: run stop");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
