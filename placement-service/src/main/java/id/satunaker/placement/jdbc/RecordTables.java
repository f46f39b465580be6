package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.Rebuild;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Empties all tables in one transaction around the rewind. {@code TRUNCATE} locks them until the commit: an instance
 * that starts reading after the rewind can write only into the emptied tables, one that reads before it makes the
 * rewind fail, and a crash in between leaves the rows as they were.
 */
final class RecordTables implements Rebuild {
    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;

    RecordTables(JdbcOperations jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void forgetAll(Runnable rewind) {
        transactions.executeWithoutResult(status -> {
            jdbc.execute("TRUNCATE job_seeker, vacancy, placement,"
                    + " job_seeker_version, vacancy_version, placement_version, participant, arrival");
            rewind.run();
        });
    }
}
