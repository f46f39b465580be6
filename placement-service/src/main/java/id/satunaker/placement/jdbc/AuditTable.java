package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.Audit;
import id.satunaker.placement.records.PersonRecord;
import id.satunaker.placement.records.Reader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Appends reads to {@code person_read}, at the database's time, all of one answer in one statement. Of a participant's own
 * records the person is left out: their key says enough, and the account then links no persons that its reader could not.
 */
final class AuditTable implements Audit {
    private static final String APPEND = """
            INSERT INTO person_read (participant_id, ministry, request, kind, publisher_id, record_id, person_id)
            SELECT ?, ?, ?, record.* FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS record
            """;

    private final JdbcOperations jdbc;

    AuditTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void read(Reader reader, String request, List<PersonRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        try {
            jdbc.update(connection -> append(connection, reader, request, records));
        } catch (DataAccessException e) {
            throw new DataAccessResourceFailureException("The audit cannot be written", e);
        }
    }

    private static PreparedStatement append(
            Connection connection, Reader reader, String request, List<PersonRecord> records) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(APPEND);
        statement.setString(1, reader.participantId());
        statement.setBoolean(2, reader.ministry());
        statement.setString(3, request);
        statement.setArray(4, texts(connection, records, read -> read.kind().name()));
        statement.setArray(5, texts(connection, records, read -> read.key().participantId()));
        statement.setArray(6, texts(connection, records, read -> read.key().recordId()));
        statement.setArray(7, texts(connection, records, read -> reader.seesPersonIds() ? read.personId() : null));
        return statement;
    }

    private static java.sql.Array texts(
            Connection connection, List<PersonRecord> records, Function<PersonRecord, Object> value)
            throws SQLException {
        return connection.createArrayOf("text", records.stream().map(value).toArray());
    }
}
