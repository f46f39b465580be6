package id.satunaker.ingest.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on disk that belong to one request, since they are too many for memory and may hold NIKs: a file of the owner's
 * alone, deleted as soon as it is open, so that it is gone with the process, whatever ends that. It is made by the first
 * write; whatever comes after the end does nothing, since a request may end while a write of it is on its way. Blocks
 * its caller; thread-safe.
 */
final class SpoolFile implements AutoCloseable {
    private @Nullable FileChannel channel;
    private boolean closed;

    synchronized void write(byte[] bytes) throws IOException {
        if (closed) {
            return;
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            opened().write(rest);
        }
    }

    /**
     * What is written, to be read once, from its beginning.
     *
     * @throws ClosedChannelException after the end
     */
    synchronized FileChannel content() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        return opened().position(0);
    }

    private FileChannel opened() throws IOException {
        if (channel == null) {
            Path path = Files.createTempFile("ingest-", ".spool");
            channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Files.delete(path);
        }
        return channel;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (channel != null) {
            channel.close();
        }
    }
}
