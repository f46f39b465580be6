package id.satunaker.placement.jdbc;

import id.satunaker.schemas.region.Regions;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A million registrations in force and 250,000 ended ones, 100,000 open vacancies and 200,000 placements, by one office in
 * each region. Regions and occupations by Zipf's law, with a fifth of everything in {@link #LARGEST}; of the occupations
 * a seventh is not known and some are not to the last digit.
 */
final class Million {
    static final String LARGEST = "32.16";

    private static final String CHOICES = """
            CREATE TEMPORARY TABLE choice AS SELECT
                (SELECT array_agg(code ORDER BY md5(code)) FROM unnest(string_to_array('%s', ' ')) AS code) AS regions,
                (SELECT array_agg(code ORDER BY md5(code)) FROM (
                    SELECT format('%%s%%s%%s%%s', major, sub, minor, unit) AS code
                    FROM generate_series(0, 9) AS major, generate_series(1, 4) AS sub,
                        generate_series(1, 3) AS minor, generate_series(1, 4) AS unit) AS kbji) AS occupations,
                string_to_array('SMA SMA SMA SMK SMK SMK SMP SMP SD NONE DIPLOMA S1 S1 POSTGRADUATE _U', ' ') AS educations
            """;

    /** One random row of a number, a region, an occupation and an education. */
    private static final String DRAWN = """
            (SELECT i, CASE WHEN random() < 0.2 THEN '32.16' ELSE regions[power(cardinality(regions), random())::int] END
                    AS region,
                CASE WHEN random() < 0.15 THEN NULL
                    ELSE left(occupations[power(cardinality(occupations), random())::int],
                        CASE WHEN random() < 0.1 THEN 2 WHEN random() < 0.1 THEN 3 ELSE 4 END) END AS occupation,
                educations[1 + (random() * (cardinality(educations) - 1))::int] AS education,
                DATE '2025-06-30' - (power(random(), 2) * 700)::int AS since
            FROM generate_series(1, %d) AS i, choice) AS drawn
            """;

    private static final String JOB_SEEKERS = """
            INSERT INTO job_seeker (participant_id, record_id, person_id, recorded_at, event_id, received_at, region_code,
                retracted, person_key_version, registered_on, in_force_until, end_reason, working, sex, education, occupation)
            SELECT 'office-' || region, 'r-' || i, md5(i::text) || md5(i::text), now(), md5(i::text), now(), region,
                false, 1, since, since + CASE WHEN i %% 5 = 0 THEN 30 ELSE 800 END, '_U', false, '_U', education, occupation
            FROM """ + DRAWN.formatted(1_250_000);

    private static final String VACANCIES = """
            INSERT INTO vacancy (participant_id, record_id, recorded_at, event_id, received_at, region_code, retracted,
                person_key_version, employer_id, title, openings, opened_on, open_until, close_reason, sector, education,
                occupation)
            SELECT 'office-' || region, 'v-' || i, now(), md5(i::text), now(), region, false, 0, 'pt-maju', 'Lowongan ' || i,
                1 + (random() * 3)::int, since, DATE '2025-08-30', '_U', 'C', education, occupation
            FROM """ + DRAWN.formatted(100_000);

    /** Of every tenth person; every other one names a vacancy. */
    private static final String PLACEMENTS = """
            INSERT INTO placement (participant_id, record_id, person_id, recorded_at, event_id, received_at, region_code,
                retracted, person_key_version, employer_id, vacancy, started_on, end_reason, evidence)
            SELECT j.participant_id, 'p-' || j.record_id, j.person_id, now(), j.event_id, now(), j.region_code, false, 1,
                'pt-maju', v.participant_id || '/' || v.record_id, DATE '2025-06-30' - 20, '_U', 'EMPLOYER'
            FROM job_seeker j LEFT JOIN vacancy v ON v.record_id = 'v-' || (substr(j.record_id, 3)::int / 20)
            WHERE substr(j.record_id, 3)::int %% 10 < 2
            """;

    private Million() {}

    static void fill(JdbcTemplate jdbc) {
        jdbc.execute(CHOICES.formatted(Regions.all().stream()
                .map(region -> region.code())
                .filter(Regions::isRegion)
                .collect(Collectors.joining(" "))));
        jdbc.execute(JOB_SEEKERS.replace("%%", "%"));
        jdbc.execute(VACANCIES);
        jdbc.execute(PLACEMENTS.replace("%%", "%"));
        jdbc.execute("INSERT INTO placement_version SELECT * FROM placement");
        jdbc.execute("INSERT INTO job_seeker_version SELECT j.* FROM job_seeker j JOIN placement USING (person_id)");
        jdbc.execute("VACUUM ANALYZE");
    }
}
