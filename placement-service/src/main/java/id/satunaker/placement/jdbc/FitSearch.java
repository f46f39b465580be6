package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.matching.OccupationFit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Reads the first rows of a bucket. An index holds the rows of each region and occupation in the order in which they wait,
 * so of each such run no more rows are read than asked for; which occupations a region has is read from the same index, a
 * step for each.
 */
final class FitSearch<E> {
    /** Sorts after every text that starts as a KBJI code does, and starts none. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final String REGIONS = """
            WITH RECURSIVE region (code) AS (
                (SELECT t.region_code FROM {table} t WHERE NOT t.retracted AND {visible} ORDER BY t.region_code LIMIT 1)
                UNION ALL
                SELECT next.region_code FROM region CROSS JOIN LATERAL (
                    SELECT t.region_code FROM {table} t WHERE NOT t.retracted AND {visible} AND t.region_code > region.code
                    ORDER BY t.region_code LIMIT 1) next)
            SELECT code FROM region
            """;

    private static final String BY_OCCUPATION = """
            WITH RECURSIVE run (region_code, occupation) AS (
                SELECT region.code, first.occupation FROM unnest(:regions::text[]) AS region (code) CROSS JOIN LATERAL (
                    SELECT coalesce(t.occupation, '') AS occupation FROM {table} t
                    WHERE NOT t.retracted AND t.region_code = region.code
                        AND coalesce(t.occupation, '') >= :prefix AND coalesce(t.occupation, '') < :prefix || :last
                    ORDER BY coalesce(t.occupation, '') LIMIT 1) first
                UNION ALL
                SELECT run.region_code, next.occupation FROM run CROSS JOIN LATERAL (
                    SELECT coalesce(t.occupation, '') AS occupation FROM {table} t
                    WHERE NOT t.retracted AND t.region_code = run.region_code
                        AND coalesce(t.occupation, '') > run.occupation AND coalesce(t.occupation, '') < :prefix || :last
                    ORDER BY coalesce(t.occupation, '') LIMIT 1) next)
            SELECT t.*{extra} FROM run CROSS JOIN LATERAL ({first} AND coalesce(t.occupation, '') = run.occupation {some}) t
            WHERE NOT starts_with(run.occupation, :closer) {some}
            """;

    private static final String BY_REGION = """
            WITH run (region_code) AS (SELECT unnest(:regions::text[]))
            SELECT t.*{extra} FROM run CROSS JOIN LATERAL (
                {first} AND NOT starts_with(coalesce(t.occupation, ''), :closer) {some}) t
            {some}
            """;

    private static final String FIRST = """
            SELECT t.* FROM {table} t
            WHERE NOT t.retracted AND t.region_code = run.region_code AND t.education = ANY(:educations)
                AND t.{since} <= :day AND :day < t.{until} AND {wanted}""";

    private final NamedParameterJdbcTemplate jdbc;
    private final RowMapper<E> row;
    private final String regions;
    private final String byOccupation;
    private final String byRegion;

    /**
     * What is searched: rows of a table that wait since one day and are wanted until another, in order of {@code since}
     * and {@code key}, if they are visible to who asks and wanted.
     */
    record Side(String table, String since, String until, String key, String extra, String visible, String wanted) {
        String fill(String template) {
            return template.replace("{first}", FIRST)
                    .replace("{some}", "ORDER BY {since}, {key} LIMIT :limit")
                    .replace("{table}", table)
                    .replace("{since}", since)
                    .replace("{until}", until)
                    .replace("{key}", key)
                    .replace("{extra}", extra)
                    .replace("{visible}", visible)
                    .replace("{wanted}", wanted);
        }
    }

    /** What the rows are to fit: an occupation, on a day; who asks, and for how many. */
    record Asked(
            @Nullable String occupation,
            LocalDate day,
            @Nullable String asker,
            int limit) {
        /** The first so many digits, or none where there are not so many. */
        @Nullable
        String prefix(int digits) {
            String known = occupation == null ? "" : occupation;
            return known.length() < digits ? null : known.substring(0, digits);
        }
    }

    /** What the rows of a bucket have in common. */
    record Place(int digits, List<String> regions, List<String> educations) {}

    FitSearch(JdbcOperations jdbc, Side side, RowMapper<E> row) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.row = row;
        this.regions = side.fill(REGIONS);
        this.byOccupation = side.fill(BY_OCCUPATION);
        this.byRegion = side.fill(BY_REGION);
    }

    /** All regions that have a visible row. */
    List<String> regions(Asked asked) {
        return jdbc.queryForList(regions, new MapSqlParameterSource("asker", asked.asker()), String.class);
    }

    /** The first rows of a bucket, in order, up to the limit. */
    List<E> first(Asked asked, Place place) {
        int digits = place.digits();
        String prefix = asked.prefix(digits);
        if (prefix == null || place.regions().isEmpty() || place.educations().isEmpty()) {
            return List.of();
        }
        String closer = digits == OccupationFit.MOST_DIGITS ? null : asked.prefix(digits + 1);
        MapSqlParameterSource values = new MapSqlParameterSource("asker", asked.asker())
                .addValue("day", asked.day())
                .addValue("limit", asked.limit())
                .addValue("regions", place.regions().toArray(String[]::new))
                .addValue("educations", place.educations().toArray(String[]::new))
                .addValue("prefix", prefix)
                .addValue("last", LAST)
                .addValue("closer", closer == null ? LAST : closer);
        return jdbc.query(digits == 0 ? byRegion : byOccupation, values, row);
    }
}
