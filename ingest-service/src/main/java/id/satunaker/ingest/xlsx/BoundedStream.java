package id.satunaker.ingest.xlsx;

import id.satunaker.ingest.intake.sheet.Workbooks.Damage;
import java.io.InputStream;

/** Unpacked bytes, up to a size and up to a ratio to the packed ones that no honest workbook comes near. */
final class BoundedStream extends CountedStream {
    private static final int HIGHEST_RATIO = 200;
    private static final long FREE = 1 << 20;

    private final long most;
    private long count;

    BoundedStream(InputStream unpacked, long most, long packed) {
        super(unpacked);
        this.most = Math.min(most, FREE + HIGHEST_RATIO * packed);
    }

    @Override
    void count(int more) throws DamagedException {
        count += more;
        if (count > most) {
            throw new DamagedException(Damage.TOO_LARGE);
        }
    }
}
