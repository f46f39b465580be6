package id.satunaker.ingest.xlsx;

import id.satunaker.ingest.intake.sheet.Workbooks.Damage;
import java.io.InputStream;

/**
 * The bytes of a part, so many at most from one element to the next: the parser holds a comment, an attribute or a text
 * whole, however long it is.
 */
final class Stretch extends CountedStream {
    private static final int LONGEST = 1 << 20;

    private int length;

    Stretch(InputStream part) {
        super(part);
    }

    /** The parser has come to the next element, and holds nothing of what was before. */
    void start() {
        length = 0;
    }

    @Override
    void count(int more) throws DamagedException {
        length += more;
        if (length > LONGEST) {
            throw new DamagedException(Damage.TOO_LARGE);
        }
    }
}
