package id.satunaker.ingest.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Bytes on disk that belong to one request, since they are too many for memory and may hold NIKs: a file of the owner's
 * alone, deleted as soon as it is open, so that it is gone with the process, whatever ends that. Blocks its caller.
 */
final class SpoolFile implements AutoCloseable {
    private final FileChannel channel;

    private SpoolFile(FileChannel channel) {
        this.channel = channel;
    }

    static SpoolFile create() throws IOException {
        Path path = Files.createTempFile("ingest-", ".spool");
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Files.delete(path);
        return new SpoolFile(channel);
    }

    void write(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    /** What is written, to be read once, from its beginning. */
    FileChannel content() throws IOException {
        return channel.position(0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
