package id.satunaker.placement.jdbc;

import id.satunaker.schemas.backend.PostgresBackend;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A new database of the real PostgreSQL with the service's tables. */
final class Database {
    private final String url = PostgresBackend.shared().freshDatabase();
    private final JdbcTemplate jdbc;

    Database() {
        PostgresBackend postgres = PostgresBackend.shared();
        DataSource dataSource = new SingleConnectionDataSource(url, postgres.username(), postgres.password(), true);
        Flyway.configure().dataSource(dataSource).load().migrate();
        this.jdbc = new JdbcTemplate(dataSource);
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Connections of their own, for threads. */
    JdbcTemplate concurrentJdbc() {
        PostgresBackend postgres = PostgresBackend.shared();
        return new JdbcTemplate(new DriverManagerDataSource(url, postgres.username(), postgres.password()));
    }

    void clear() {
        jdbc.execute("DELETE FROM job_seeker; DELETE FROM vacancy; DELETE FROM placement");
    }

    /** All rows of a table as text, by key. */
    List<String> rows(Table<?> table) {
        return jdbc.queryForList("SELECT t::text FROM " + table.name() + " t ORDER BY t", String.class);
    }
}
