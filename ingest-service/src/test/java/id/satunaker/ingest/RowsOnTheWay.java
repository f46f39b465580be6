package id.satunaker.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A CSV file of a million vacancies, 200 bytes each and every tenth of them bad, written while it is read; it stops half
 * way until it is let go on.
 */
final class RowsOnTheWay implements Enumeration<InputStream> {
    static final int ROWS = 1_000_000;
    static final int BAD = ROWS / 10;

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String TITLE =
            "Welder of ships, day shift, with lodging and meals, certificate SMAW 3G wanted, "
                    + "at least two years in a yard, apply in person at the gate, bring all papers";

    private final CountDownLatch secondHalf = new CountDownLatch(1);
    private int row;

    InputStream stream() {
        return new SequenceInputStream(this);
    }

    void goOn() {
        secondHalf.countDown();
    }

    @Override
    public boolean hasMoreElements() {
        return row < ROWS;
    }

    @Override
    public InputStream nextElement() {
        if (row == ROWS / 2) {
            awaitSecondHalf();
        }
        StringBuilder text =
                new StringBuilder(row == 0 ? "recordId,regionCode,employerId,title,openings,openedOn\n" : "");
        for (int end = row + ROWS_AT_ONCE; row < end; row++) {
            String openings = row % 10 == 3 ? "x" : "2";
            text.append("V-%07d,32.16,E-%07d,\"%s %07d\",%s,2025-01-10\n".formatted(row, row, TITLE, row, openings));
        }
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void awaitSecondHalf() {
        try {
            if (!secondHalf.await(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Nobody let the second half go");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many bytes a file of rows has. */
    static long size() throws IOException {
        RowsOnTheWay rows = new RowsOnTheWay();
        rows.goOn();
        long size = 0;
        while (rows.hasMoreElements()) {
            size += rows.nextElement().available();
        }
        return size;
    }
}
