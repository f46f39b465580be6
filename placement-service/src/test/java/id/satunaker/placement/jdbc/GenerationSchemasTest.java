package id.satunaker.placement.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.records.generation.Edition;
import id.satunaker.placement.records.generation.GenerationLog;
import id.satunaker.placement.records.generation.GenerationTables;
import id.satunaker.placement.records.generation.Rebuild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Put together as in the service: the log of the generations and their tables share a data source. */
class GenerationSchemasTest {
    private final Database database = new Database();
    private final SchemaDataSource shown =
            SchemaDataSource.of(database.concurrentJdbc().getDataSource());
    private final GenerationTables tables = new GenerationSchemas(shown, new Edition(180, Layout.own()));
    private final GenerationLog log = new GenerationStateTable(
            new JdbcTemplate(shown), new TransactionTemplate(new JdbcTransactionManager(shown)));
    private final Rebuild rebuild = new Rebuild(log, tables);

    @Test
    @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
    void makesTablesInPlaceOfThoseThatAnEndedInstanceLeft() {
        database.jdbc().execute("INSERT INTO arrival VALUES ('kab-bekasi', '2026-03-03')");
        rebuild.begin(() -> {});
        tables.make(2);
        database.jdbc().execute("INSERT INTO records_2.arrival VALUES ('kab-bekasi', '2026-03-03')");

        rebuild.start();

        assertThat(log.read().newest()).isEqualTo(2);
        assertThat(rows(1)).isZero();
        assertThat(rows(2)).isZero();
    }

    private long rows(int generation) {
        return database.jdbc().queryForObject("SELECT count(*) FROM records_" + generation + ".arrival", Long.class);
    }
}
