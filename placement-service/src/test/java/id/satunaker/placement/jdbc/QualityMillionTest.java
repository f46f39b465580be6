package id.satunaker.placement.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.quality.QualityCount;
import id.satunaker.placement.records.quality.QualityCount.Findings;
import id.satunaker.placement.records.quality.QualityFinding;
import id.satunaker.placement.records.quality.QualityPage;
import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.placement.records.quality.QualityScope;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the rules cost on a million registrations of 500 participants, half a million placements and 200,000 vacancies,
 * of which a few of a hundred are wrong in each way. It says the seconds; that the findings are right is the assertion.
 */
@Tag("long")
class QualityMillionTest {
    private static final Logger log = LoggerFactory.getLogger(QualityMillionTest.class);
    private static final LocalDate TODAY = Samples.DAY.plusDays(90);
    private static final QualityScope ONE = new QualityScope("p-007", null);
    private static final Database database = new Database();

    private final QualityQueries quality = new QualityQueries(database.jdbc());

    @BeforeAll
    static void fill() {
        database.jdbc().execute(JOB_SEEKERS);
        database.jdbc().execute(VACANCIES);
        database.jdbc().execute(PLACEMENTS);
        List.of("job_seeker", "vacancy", "placement").forEach(QualityMillionTest::versions);
        database.jdbc().execute("""
                INSERT INTO participant SELECT 'p-' || lpad(i::text, 3, '0'), i, 'Kabupaten', 'REGION', '{32.16}', 'LIVE', '2024-01-01', NULL, NULL
                FROM generate_series(0, 499) AS i""");
        database.jdbc().execute("""
                INSERT INTO arrival SELECT DISTINCT participant_id, (received_at AT TIME ZONE 'Asia/Jakarta')::date + 10
                FROM job_seeker WHERE participant_id > 'p-099'""");
        database.jdbc().execute("ANALYZE");
    }

    /** Participants in blocks of 2,000; one of 50 persons is registered at another participant as well. */
    private static final String JOB_SEEKERS = """
            INSERT INTO job_seeker (participant_id, record_id, person_id, recorded_at, event_id, received_at, region_code,
                retracted, person_key_version, registered_on, in_force_until, working)
            SELECT 'p-' || lpad((i / 2000)::text, 3, '0'), 'r-' || CASE WHEN i % 100 = 51 THEN i - 1 ELSE i END,
                encode(sha256((CASE WHEN i % 100 = 0 THEN (i + 500050) % 1000000 ELSE i END)::text::bytea), 'hex'),
                timestamptz '2025-03-01 08:00+07' + i % 80 * interval '1 day', encode(sha256(('r' || i)::bytea), 'hex'),
                timestamptz '2025-03-01 09:00+07' + i % 80 * interval '1 day', '32.' || 10 + i / 2000 % 70,
                i % 30 = 7, 1, date '2025-03-01' + i % 80, date '2025-03-01' + i % 80 + 180, false
            FROM generate_series(0, 999999) AS i""";

    private static final String VACANCIES = """
            INSERT INTO vacancy (participant_id, record_id, recorded_at, event_id, received_at, region_code, retracted,
                person_key_version, employer_id, title, openings, opened_on, open_until)
            SELECT 'p-' || lpad((i / 400)::text, 3, '0'), 'v-' || i, timestamptz '2025-03-01 08:00+07',
                encode(sha256(('v' || i)::bytea), 'hex'), timestamptz '2025-03-01 09:00+07', '32.' || 10 + i / 400 % 70,
                false, 1, 'pt', 'Tukang las', 3 - (i % 40 = 3)::int, date '2025-03-01', date '2025-03-01' + 85 + i % 200
            FROM generate_series(0, 199999) AS i""";

    /** Of a vacancy at most three; one of 25 names a vacancy that there is not, one of 20 names none. */
    private static final String PLACEMENTS = """
            INSERT INTO placement (participant_id, record_id, person_id, recorded_at, event_id, received_at, region_code,
                retracted, person_key_version, employer_id, vacancy, started_on, ended_on, evidence)
            SELECT 'p-' || lpad((i / 1000)::text, 3, '0'), 'p-' || i, encode(sha256((i % 490000)::text::bytea), 'hex'),
                timestamptz '2025-03-01 08:00+07', encode(sha256(('p' || i)::bytea), 'hex'),
                timestamptz '2025-03-01 09:00+07', '32.' || 10 + i / 1000 % 70, false, 1, 'pt',
                CASE WHEN i % 20 = 0 THEN NULL
                     WHEN i % 25 = 1 THEN 'p-000/gone-' || i
                     ELSE 'p-' || lpad((i % 200000 / 400)::text, 3, '0') || '/v-' || i % 200000 END,
                date '2025-03-01' + i % 60, CASE WHEN i % 3 = 0 THEN date '2025-03-01' + i % 60 + 20 END, 'EMPLOYER'
            FROM generate_series(0, 499999) AS i""";

    /** Two of every record, at the same moment of one of a thousand. */
    private static void versions(String table) {
        database.jdbc().execute("INSERT INTO " + table + "_version SELECT * FROM " + table);
        String older = "SELECT *, row_number() OVER () AS n FROM " + table;
        database.jdbc().execute("CREATE TEMP TABLE older AS " + older);
        database.jdbc()
                .execute(
                        "UPDATE older SET event_id = 'x' || substr(event_id, 2),"
                                + " recorded_at = recorded_at - CASE WHEN n % 1000 = 0 THEN interval '0' ELSE interval '1 day' END");
        database.jdbc().execute("ALTER TABLE older DROP COLUMN n");
        database.jdbc().execute("INSERT INTO " + table + "_version SELECT * FROM older ON CONFLICT DO NOTHING");
        database.jdbc().execute("DROP TABLE older");
    }

    @Test
    void computesEveryRule() {
        double all = 0;
        for (QualityRule rule : QualityRule.values()) {
            Timed<List<QualityCount>> counts = timed(() -> quality.counts(rule, QualityScope.ALL, TODAY));
            Timed<List<QualityCount>> own = timed(() -> quality.counts(rule, ONE, TODAY));
            Timed<List<QualityFinding>> page =
                    timed(() -> quality.findings(rule, TODAY, new QualityPage(QualityScope.ALL, null, 100)));
            Timed<List<QualityFinding>> ownPage =
                    timed(() -> quality.findings(rule, TODAY, new QualityPage(ONE, null, 100)));
            Findings whole = counts.value().stream().map(QualityCount::findings).reduce(Findings.NONE, Findings::plus);
            log.info(
                    "{}: {} of {} in {} s; of one participant in {} s; a page in {} s, of one participant in {} s",
                    rule,
                    whole.found(),
                    whole.examined(),
                    counts.seconds(),
                    own.seconds(),
                    page.seconds(),
                    ownPage.seconds());
            all += counts.seconds();
            assertThat(whole.found()).isPositive().isLessThan(whole.examined());
            assertThat(page.value()).isNotEmpty();
        }
        log.info("All rules of a day in {} s", all);
    }

    private record Timed<T>(T value, double seconds) {}

    private static <T> Timed<T> timed(Supplier<T> work) {
        long start = System.nanoTime();
        T value = work.get();
        return new Timed<>(value, (System.nanoTime() - start) / 1_000_000 / 1000.0);
    }
}
