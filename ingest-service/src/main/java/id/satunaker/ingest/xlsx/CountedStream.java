package id.satunaker.ingest.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that are counted as they are read, so that too many of them can be refused. */
abstract class CountedStream extends FilterInputStream {

    CountedStream(InputStream bytes) {
        super(bytes);
    }

    /**
     * Takes note of bytes that were read.
     *
     * @throws DamagedException if they are too many
     */
    abstract void count(int more) throws DamagedException;

    @Override
    public final int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public final int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }
}
