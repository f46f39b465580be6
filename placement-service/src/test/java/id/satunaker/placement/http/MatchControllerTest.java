package id.satunaker.placement.http;

import static id.satunaker.placement.Tokens.ministry;
import static id.satunaker.placement.Tokens.participant;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.PersonRecord;
import id.satunaker.placement.records.PersonRecord.Kind;
import id.satunaker.placement.records.RecordKey;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonCompareMode;

class MatchControllerTest extends Slice {
    private static final String CANDIDATES = "/v1/vacancies/kab-bekasi/live/candidates";
    private static final String MATCHES = "/v1/job-seekers/kab-bekasi/live/matches";

    @Autowired
    private ListedAudit audit;

    @BeforeEach
    void forget() {
        audit.forget();
    }

    /** Neither sex nor age is among what is said of a candidate. */
    @Test
    void answersCandidatesWithTheirReasons() {
        get(participant("kota-bandung"), CANDIDATES)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"date": "2025-03-01", "status": "OPEN", "openPosts": 2, "candidates": [{
                         "score": 740,
                         "reasons": {
                          "occupation": {"code": "CLOSE", "digits": 3, "sought": "7213", "offered": "7212", "score": 300},
                          "education": {"code": "MET", "has": "SMK", "asked": "SMK", "score": 200},
                          "region": {"code": "SAME_REGION", "registered": "32.16", "workplace": "32.16", "score": 200},
                          "waiting": {"code": "COUNTING", "since": "2024-12-18", "days": 73, "score": 40}},
                         "jobSeeker": {
                          "participantId": "kota-bandung", "recordId": "r-1", "regionCode": "32.16",
                          "recordedAt": "2025-03-01T01:00:00.123456Z", "receivedAt": "2025-03-01T01:01:00.123456Z",
                          "eventId": "EVENT", "registeredOn": "2024-12-18", "working": true,
                          "education": "SMK", "occupation": "7213"}}]}""".replace("EVENT", eventId("kota-bandung")), JsonCompareMode.STRICT);
    }

    private static String eventId(String publisher) {
        return Samples.jobSeeker(
                        Samples.envelope(publisher, "r-1"),
                        Samples.ALICE,
                        Samples.registration()
                                .setRegisteredOn(Samples.DAY.minusDays(73))
                                .setOccupation("7213"))
                .getEnvelope()
                .getEventId();
    }

    @Test
    void answersTheMinistryAllAndWhoTheyAre() {
        get(ministry(), CANDIDATES)
                .expectBody()
                .jsonPath("$.candidates[*].jobSeeker.participantId")
                .isEqualTo(List.of("kab-bekasi", "kota-bandung"))
                .jsonPath("$.candidates[0].jobSeeker.personId")
                .isEqualTo(Samples.ALICE);
        get(ministry(), CANDIDATES + "?limit=1")
                .expectBody()
                .jsonPath("$.candidates.length()")
                .isEqualTo(1);
    }

    @Test
    void answersNobodyToWhoHasNoJobSeekers() {
        get(participant("kab-subang"), CANDIDATES)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.candidates")
                .isEmpty();
        assertThat(audit.reads().stream().flatMap(read -> read.records().stream()))
                .isEmpty();
    }

    @Test
    void answersVacanciesForAJobSeeker() {
        get(participant("kab-bekasi"), MATCHES)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"date": "2025-03-01", "matches": [{
                         "score": 600,
                         "reasons": {
                          "occupation": {"code": "SAME", "digits": 4, "sought": "7212", "offered": "7212", "score": 400},
                          "education": {"code": "NOT_ASKED", "has": "SMK", "score": 200},
                          "region": {"code": "ELSEWHERE", "registered": "32.16", "workplace": "12.09", "score": 0},
                          "waiting": {"code": "COUNTING", "since": "2025-03-01", "days": 0, "score": 0}},
                         "vacancy": {"participantId": "kab-asahan", "recordId": "v-1", "status": "OPEN", "openPosts": 2}}]}""", JsonCompareMode.LENIENT)
                .jsonPath("$.status")
                .isEqualTo("PLACED")
                .jsonPath("$..personId")
                .doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/vacancies/kab-bekasi/missing/candidates, kemnaker, true",
        "/v1/job-seekers/kab-bekasi/missing/matches, kemnaker, true",
        "/v1/job-seekers/kab-bekasi/live/matches, kota-bandung, false"
    })
    void answers404ForWhatIsNotThereOrAnothers(String path, String who, boolean ministry) {
        expectProblem(get(ministry ? ministry() : participant(who), path), 404);

        assertThat(audit.reads()).isEmpty();
    }

    @Test
    void auditsEachCandidateThatIsAnswered() {
        get(ministry(), CANDIDATES).expectStatus().isOk();

        assertThat(audit.reads()).singleElement().satisfies(read -> {
            assertThat(read.request()).isEqualTo("/v1/vacancies/{participant}/{recordId}/candidates");
            assertThat(read.records())
                    .containsExactly(
                            new PersonRecord(Kind.JOB_SEEKER, new RecordKey("kab-bekasi", "r-1"), Samples.ALICE),
                            new PersonRecord(Kind.JOB_SEEKER, new RecordKey("kota-bandung", "r-1"), Samples.ALICE));
        });
    }

    @Test
    void auditsTheJobSeekerThatIsAskedAbout() {
        get(participant("kab-bekasi"), MATCHES).expectStatus().isOk();

        assertThat(audit.reads()).singleElement().satisfies(read -> {
            assertThat(read.request()).isEqualTo("/v1/job-seekers/{participant}/{recordId}/matches");
            assertThat(read.records())
                    .containsExactly(
                            new PersonRecord(Kind.JOB_SEEKER, new RecordKey("kab-bekasi", "live"), Samples.ALICE));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {CANDIDATES, MATCHES})
    void answersNothingThatCannotBeAudited(String path) {
        audit.takeAway();
        try {
            expectProblem(get(ministry(), path), 503);
        } finally {
            audit.forget();
        }
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "limit=101, limit", "limit=x, limit", "sex=F, sex", "date=2025-01-01, date"})
    void namesTheParameterThatCannotBeUsed(String query, String name) {
        expectProblem(get(ministry(), CANDIDATES + "?" + query), 400)
                .jsonPath("$.errors[*].parameter")
                .isEqualTo(name);
        expectProblem(get(ministry(), MATCHES + "?" + query), 400)
                .jsonPath("$.errors[*].parameter")
                .isEqualTo(name);
    }
}
