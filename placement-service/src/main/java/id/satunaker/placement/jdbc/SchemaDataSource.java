package id.satunaker.placement.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections of the pool whose unqualified names are tables of one generation, or tables that there are once. Each is told
 * when it is given out, so that one pool serves all generations, and readers follow to another with their next connection.
 */
final class SchemaDataSource extends DelegatingDataSource {
    private static final String ONCE = "operation";

    private final DataSource pool;
    private volatile String searchPath;

    private SchemaDataSource(DataSource pool, String searchPath) {
        super(pool);
        this.pool = pool;
        this.searchPath = searchPath;
    }

    /** Of no generation yet. */
    static SchemaDataSource of(DataSource pool) {
        return new SchemaDataSource(pool, ONCE);
    }

    static SchemaDataSource of(DataSource pool, int generation) {
        return new SchemaDataSource(pool, searchPath(generation));
    }

    DataSource pool() {
        return pool;
    }

    void show(int generation) {
        searchPath = searchPath(generation);
    }

    /** The name of the schema of a generation. */
    static String schema(int generation) {
        return "records_" + generation;
    }

    private static String searchPath(int generation) {
        return schema(generation) + ", " + ONCE;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path TO " + searchPath);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
