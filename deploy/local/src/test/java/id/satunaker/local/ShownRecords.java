package id.satunaker.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables that placement shows, past placement. */
final class ShownRecords {
    private ShownRecords() {}

    /** A connection on which their names need no schema. */
    static Connection connect(Stack stack) throws SQLException {
        Connection connection =
                DriverManager.getConnection(stack.addresses().jdbcUrl(), Database.USER, stack.databasePassword());
        try (Statement statement = connection.createStatement();
                ResultSet shown = statement.executeQuery("SELECT shown FROM operation.generation_state")) {
            shown.next();
            connection.setSchema("records_" + shown.getInt(1));
            return connection;
        }
    }
}
