package id.satunaker.ingest.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A part of a file, which other parts may be read between. */
final class ChannelSlice extends InputStream {
    private final SeekableByteChannel file;
    private long at;
    private long remaining;

    ChannelSlice(SeekableByteChannel file, long from, long length) {
        this.file = file;
        this.at = from;
        this.remaining = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int most = (int) Math.min(length, remaining);
        if (most == 0) {
            return length == 0 ? 0 : -1;
        }
        file.position(at);
        int read = file.read(ByteBuffer.wrap(bytes, offset, most));
        at += Math.max(read, 0);
        remaining -= Math.max(read, 0);
        return read;
    }
}
