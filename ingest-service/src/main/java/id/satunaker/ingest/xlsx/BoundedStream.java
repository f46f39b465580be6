package id.satunaker.ingest.xlsx;

import id.satunaker.ingest.intake.sheet.Workbooks.Damage;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacked bytes, up to a size and up to a ratio to the packed ones that no honest workbook comes near. */
final class BoundedStream extends FilterInputStream {
    private static final int HIGHEST_RATIO = 200;
    private static final long FREE = 1 << 20;

    private final long most;
    private long count;

    BoundedStream(InputStream unpacked, long most, long packed) {
        super(unpacked);
        this.most = Math.min(most, FREE + HIGHEST_RATIO * packed);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int more) throws IOException {
        count += more;
        if (count > most) {
            throw new DamagedException(Damage.TOO_LARGE);
        }
    }
}
