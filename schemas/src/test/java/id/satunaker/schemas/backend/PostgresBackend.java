package id.satunaker.schemas.backend;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One real PostgreSQL shared by all tests of a JVM, which keep apart by databases of their own. */
public final class PostgresBackend {
    private static final Logger log = LoggerFactory.getLogger(PostgresBackend.class);
    private static final String IMAGE = "postgres:17-alpine";
    private static final String DATABASE = "postgres";

    private static @Nullable PostgresBackend shared;

    private final String jdbcUrl;
    private final String username;
    private final String password;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresBackend(String jdbcUrl, String username, String password) {
        this.jdbcUrl = jdbcUrl;
        this.username = username;
        this.password = password;
    }

    public static synchronized PostgresBackend shared() {
        if (shared == null) {
            shared = BackendChoice.isDocker() ? container() : embedded();
        }
        return shared;
    }

    public String jdbcUrl() {
        return jdbcUrl;
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    /** The JDBC URL of a new, empty database. */
    public String freshDatabase() {
        String name = "test_" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(jdbcUrl, username, password)) {
            connection.createStatement().execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create database " + name, e);
        }
        return jdbcUrl.replaceFirst("/" + DATABASE + "(?=$|\\?)", "/" + name);
    }

    private static PostgresBackend embedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            PostgresBackend backend = new PostgresBackend(postgres.getJdbcUrl(DATABASE, DATABASE), DATABASE, DATABASE);
            log.info("PostgreSQL backend: embedded {}", backend.version());
            return backend;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the embedded PostgreSQL", e);
        }
    }

    /** Testcontainers' reaper ends the container after the JVM. */
    @SuppressWarnings("resource")
    private static PostgresBackend container() {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
        container.withDatabaseName(DATABASE);
        container.start();
        log.info("PostgreSQL backend: container {}", IMAGE);
        return new PostgresBackend(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    private String version() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, username, password)) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL started but does not answer", e);
        }
    }
}
