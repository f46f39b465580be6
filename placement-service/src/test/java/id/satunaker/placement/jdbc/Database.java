package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.Validity;
import id.satunaker.schemas.backend.PostgresBackend;
import id.satunaker.schemas.event.JobSeekerEvent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A new database of the real PostgreSQL with the service's tables. */
final class Database {
    static final Table<JobSeekerEvent> JOB_SEEKERS = JobSeekerTable.under(new Validity(180));

    private static final String RECORDS = "records_1";
    private static final String OPERATION = "operation";

    private final String url = inSchemas(PostgresBackend.shared().freshDatabase());
    private final JdbcTemplate jdbc;

    Database() {
        PostgresBackend postgres = PostgresBackend.shared();
        DataSource dataSource = new SingleConnectionDataSource(url, postgres.username(), postgres.password(), true);
        migrate(dataSource, "db/operation", OPERATION);
        migrate(dataSource, "db/records", RECORDS);
        this.jdbc = new JdbcTemplate(dataSource);
    }

    private static String inSchemas(String url) {
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + RECORDS + "," + OPERATION;
    }

    private static void migrate(DataSource dataSource, String location, String schema) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations(location)
                .schemas(schema)
                .load()
                .migrate();
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
        jdbc.execute("TRUNCATE job_seeker, vacancy, placement, job_seeker_version, vacancy_version, placement_version,"
                + " participant, arrival");
    }

    void clear(int generation) {
        jdbc.execute("TRUNCATE "
                + Stream.of("job_seeker", "vacancy", "placement")
                        .map(table -> "records_%1$d.%2$s, records_%1$d.%2$s_version".formatted(generation, table))
                        .collect(Collectors.joining(", ")));
    }

    /** All rows of a table as text, by key. */
    List<String> rows(Table<?> table) {
        return rows(table.name());
    }

    /** All rows of the versions beside a table, as text, by key. */
    List<String> versions(Table<?> table) {
        return rows(table.name() + "_version");
    }

    private List<String> rows(String table) {
        return jdbc.queryForList("SELECT t::text FROM " + table + " t ORDER BY t", String.class);
    }
}
