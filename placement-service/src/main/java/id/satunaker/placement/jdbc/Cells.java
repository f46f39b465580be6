package id.satunaker.placement.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the values of a row by column name. */
record Cells(ResultSet row) {

    String text(String column) throws SQLException {
        return row.getString(column);
    }

    @Nullable
    LocalDate date(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    Instant instant(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Nullable
    Long number(String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    <T extends Enum<T>> T symbol(String column, Class<T> type) throws SQLException {
        return Enum.valueOf(type, row.getString(column));
    }
}
