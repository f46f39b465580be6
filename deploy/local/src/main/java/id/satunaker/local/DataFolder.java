package id.satunaker.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The data folder in the hands of one run: a lock that the kernel takes back when the run dies. */
final class DataFolder implements AutoCloseable {
    private static final String LEAST_MEGABYTES = "SATUNAKER_LOCAL_MIN_FREE_MB";
    private static final long DEFAULT_LEAST_MEGABYTES = 1024;
    private static final long MEGABYTE = 1024 * 1024;

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** Refuses where nothing can be written, little can, or another run is at work. */
    static DataFolder take(Layout layout) throws Refusal {
        Path data = layout.data();
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new Refusal("cannot make the data folder " + data + ": " + e, e);
        }
        if (!Files.isWritable(data)) {
            throw new Refusal("cannot write to the data folder " + data);
        }
        try {
            checkSpace(data);
            return new DataFolder(lock(layout));
        } catch (IOException e) {
            throw new Refusal("cannot write to the data folder " + data + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void checkSpace(Path data) throws IOException, Refusal {
        long free = Files.getFileStore(data).getUsableSpace() / MEGABYTE;
        String set = System.getenv(LEAST_MEGABYTES);
        long least = set == null ? DEFAULT_LEAST_MEGABYTES : Long.parseLong(set);
        if (free < least) {
            throw new Refusal("disk full: " + free + " MB free under " + data + ", " + least + " MB are needed");
        }
    }

    private static FileChannel lock(Layout layout) throws IOException, Refusal {
        FileChannel channel = FileChannel.open(layout.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw alreadyRunning(layout);
        }
        return channel;
    }

    static Refusal alreadyRunning(Layout layout) {
        return new Refusal("already running with data in " + layout.data() + "; end it with: run stop");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
