package id.satunaker.placement;

import id.satunaker.placement.records.Version;
import id.satunaker.schemas.backend.PostgresBackend;
import id.satunaker.schemas.event.Envelope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The rows of a database, looked at past every gate. */
final class Rows {
    private final JdbcTemplate jdbc;

    Rows(Service.Surroundings surroundings) {
        PostgresBackend postgres = PostgresBackend.shared();
        this.jdbc = new JdbcTemplate(
                new DriverManagerDataSource(surroundings.jdbcUrl(), postgres.username(), postgres.password()));
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** The version of every record of a participant, by key. */
    Map<String, String> versions(String table, String key, String participantId) {
        Map<String, String> versions = new HashMap<>();
        jdbc.query(
                "SELECT " + key + " AS key, event_id FROM " + table + " WHERE participant_id = ?",
                row -> {
                    versions.put(row.getString("key"), row.getString("event_id"));
                },
                participantId);
        return versions;
    }

    /** What they should be: of each key the greatest version (R1) of all events, worked out without the service. */
    static <E> Map<String, String> expected(
            Collection<E> events, Function<E, String> key, Function<E, Envelope> envelope) {
        Map<String, Version> greatest = new HashMap<>();
        events.forEach(event -> greatest.merge(
                key.apply(event), Version.of(envelope.apply(event)), (a, b) -> a.compareTo(b) > 0 ? a : b));
        Map<String, String> versions = new HashMap<>();
        greatest.forEach((record, version) -> versions.put(record, version.eventId()));
        return versions;
    }

    static <E> List<E> of(Collection<E> events, Predicate<E> wanted) {
        return events.stream().filter(wanted).toList();
    }
}
