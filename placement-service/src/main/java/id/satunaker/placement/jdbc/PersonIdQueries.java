package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.PersonIds;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads which persons there are, from the indexes by person. */
final class PersonIdQueries implements PersonIds {
    private static final String PAGE = """
            (SELECT DISTINCT person_id FROM job_seeker WHERE NOT retracted AND person_id > ? ORDER BY person_id LIMIT ?)
            UNION
            (SELECT DISTINCT person_id FROM placement WHERE NOT retracted AND person_id > ? ORDER BY person_id LIMIT ?)
            ORDER BY person_id LIMIT ?""";

    private final JdbcOperations jdbc;

    PersonIdQueries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> page(@Nullable String after, int limit) {
        String from = after == null ? "" : after;
        return jdbc.queryForList(PAGE, String.class, from, limit, from, limit, limit);
    }
}
