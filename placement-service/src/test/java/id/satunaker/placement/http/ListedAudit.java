package id.satunaker.placement.http;

import id.satunaker.placement.records.Audit;
import id.satunaker.placement.records.PersonRecord;
import id.satunaker.placement.records.Reader;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.dao.DataAccessResourceFailureException;

/** What a slice has audited; it may be away. */
final class ListedAudit implements Audit {
    private final List<Read> reads = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    record Read(Reader reader, String request, List<PersonRecord> records) {}

    @Override
    public void read(Reader reader, String request, List<PersonRecord> records) {
        if (away) {
            throw new DataAccessResourceFailureException("away");
        }
        reads.add(new Read(reader, request, records));
    }

    List<Read> reads() {
        return List.copyOf(reads);
    }

    void takeAway() {
        away = true;
    }

    void forget() {
        away = false;
        reads.clear();
    }
}
