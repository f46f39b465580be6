package id.satunaker.placement.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.matching.MatchingRules;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long matching takes among a million registrations in force and 100,000 vacancies; prints it, and asserts no time. */
@Tag("long")
class MatchingSpeedTest {
    private static final int ASKED = 300;
    private static final int LIMIT = 20;
    private static final LocalDate DAY = LocalDate.parse("2025-06-30");

    private static final Database database = new Database();
    private final JdbcTemplate jdbc = database.jdbc();
    private final MatchQueries queries =
            new MatchQueries(jdbc, Database.JOB_SEEKERS, new MatchingRules(400, 200, 200, 200, 365));

    @BeforeAll
    static void fill() {
        Million.fill(database.jdbc());
    }

    @Test
    void ofTheMinistry() {
        List<VacancyEvent> vacancies = vacancies("true");
        print(
                "candidates, ministry",
                vacancies,
                each -> queries.candidates(each, new Reader(null, true), DAY, LIMIT)
                        .size());
        print(
                "candidates, ministry, limit 100",
                vacancies,
                each -> queries.candidates(each, new Reader(null, true), DAY, 100)
                        .size());
    }

    @Test
    void withoutAnOccupation() {
        print(
                "candidates, ministry, occupation not known",
                vacancies("occupation IS NULL"),
                each -> queries.candidates(each, new Reader(null, true), DAY, LIMIT)
                        .size());
    }

    @Test
    void ofTheLargestParticipant() {
        Reader largest = new Reader("office-" + Million.LARGEST, false);
        print(
                "candidates, participant with 20 %",
                vacancies("true"),
                each -> queries.candidates(each, largest, DAY, LIMIT).size());
        print(
                "candidates, participant with 20 %, own vacancies",
                vacancies("participant_id = 'office-" + Million.LARGEST + "'"),
                each -> queries.candidates(each, largest, DAY, LIMIT).size());
    }

    @Test
    void ofAJobSeeker() {
        print(
                "matches",
                jobSeekers("true"),
                each -> queries.vacancies(each, DAY, LIMIT).size());
        print(
                "matches, occupation not known",
                jobSeekers("occupation IS NULL"),
                each -> queries.vacancies(each, DAY, LIMIT).size());
    }

    private List<VacancyEvent> vacancies(String which) {
        return jdbc.query(
                "SELECT * FROM vacancy WHERE " + which + " ORDER BY md5(record_id) LIMIT " + ASKED, VacancyTable.TABLE);
    }

    private List<JobSeekerEvent> jobSeekers(String which) {
        return jdbc.query(
                "SELECT * FROM job_seeker WHERE " + which + " ORDER BY md5(record_id) LIMIT " + ASKED,
                Database.JOB_SEEKERS);
    }

    private static <T> void print(String what, List<T> asked, ToIntFunction<T> answer) {
        List<Double> millis = new ArrayList<>();
        int found = 0;
        for (T each : asked) {
            long start = System.nanoTime();
            found += answer.applyAsInt(each);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(millis);
        System.out.printf(
                "%s: p50 %.1f ms, p99 %.1f ms, most %.1f ms, %d asked, %.1f found%n",
                what,
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 99 / 100),
                millis.get(millis.size() - 1),
                asked.size(),
                (double) found / asked.size());
        assertThat(found).isPositive();
    }
}
