package id.satunaker.placement;

import id.satunaker.placement.records.Version;
import id.satunaker.schemas.backend.PostgresBackend;
import id.satunaker.schemas.event.Envelope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The rows of a database, looked at past every gate. */
final class Rows {
    private final JdbcTemplate jdbc;

    Rows(Service.Surroundings surroundings) {
        PostgresBackend postgres = PostgresBackend.shared();
        this.jdbc = new JdbcTemplate(new DriverManagerDataSource(
                inSchemas(surroundings.jdbcUrl()), postgres.username(), postgres.password()));
    }

    private static String inSchemas(String url) {
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=records_1,operation";
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** All rows of all tables of a generation as text, in order. */
    List<String> all(int generation) {
        return all(jdbc, generation, "%");
    }

    /** Those whose record id is like this. */
    static List<String> all(JdbcTemplate jdbc, int generation, String recordId) {
        String every = Stream.of("job_seeker", "vacancy", "placement")
                .flatMap(table -> Stream.of(table, table + "_version"))
                .map(table -> "SELECT '%1$s ' || t::text AS r FROM records_%2$d.%1$s t WHERE record_id LIKE '%3$s'"
                        .formatted(table, generation, recordId))
                .collect(Collectors.joining(" UNION ALL "));
        return jdbc.queryForList("SELECT r FROM (" + every + ") AS every_row ORDER BY r", String.class);
    }

    List<String> schemas() {
        return jdbc.queryForList("SELECT nspname FROM pg_namespace", String.class);
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

    /** What they should be: of each record the greatest version (R1) of all events, worked out without the service. */
    static <E> Map<String, String> expected(
            String participantId, Collection<E> events, Function<E, Envelope> envelope, Function<E, String> person) {
        Map<String, Version> greatest = new HashMap<>();
        for (E event : events) {
            Envelope facts = envelope.apply(event);
            if (facts.getParticipantId().equals(participantId)) {
                greatest.merge(facts.getRecordId() + person.apply(event), Version.of(facts), Rows::greater);
            }
        }
        Map<String, String> versions = new HashMap<>();
        greatest.forEach((record, version) -> versions.put(record, version.eventId()));
        return versions;
    }

    private static Version greater(Version one, Version other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
