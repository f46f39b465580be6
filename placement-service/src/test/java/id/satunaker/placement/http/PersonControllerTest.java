package id.satunaker.placement.http;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.BOB;
import static id.satunaker.placement.Tokens.ministry;
import static id.satunaker.placement.Tokens.participant;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.satunaker.placement.records.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonCompareMode;

class PersonControllerTest extends Slice {
    @Autowired
    private ListedAudit audit;

    @BeforeEach
    void forget() {
        audit.forget();
    }

    @Test
    void answersWhatAllParticipantsTogetherKnowOfAPerson() {
        get(ministry(), "/v1/persons/{id}?date=2025-03-10", ALICE)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"personId": "%s", "date": "2025-03-10",
                         "home": {"participantId": "kota-bandung", "recordId": "live", "regionCode": "32.16",
                                  "registeredOn": "2025-03-01"},
                         "employed": true, "employedSince": "2025-03-01", "registeredUnemployed": false,
                         "registrations": [{"participantId": "kab-bekasi", "status": "PLACED"},
                                           {"participantId": "kota-bandung", "status": "PLACED"}],
                         "placements": [{"participantId": "kab-bekasi"}, {"participantId": "kota-bandung"}]}
                        """.formatted(ALICE), JsonCompareMode.LENIENT)
                .jsonPath("$.unemployedSince")
                .doesNotExist()
                .jsonPath("$.registrations[0].otherPersons")
                .doesNotExist();
    }

    @Test
    void pagesOverAllPersons() {
        get(ministry(), "/v1/persons?limit=1&date=2025-06-01")
                .expectBody()
                .json("""
                        {"persons": [{"personId": "%s", "date": "2025-06-01", "employed": false,
                                      "registeredUnemployed": false}], "next": "%s"}""".formatted(ALICE, ALICE), JsonCompareMode.STRICT);
        get(ministry(), "/v1/persons?limit=1&after=" + ALICE)
                .expectBody()
                .jsonPath("$.persons[0].personId")
                .isEqualTo(BOB)
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    void auditsEveryRecordOfThePersonsAnswered() {
        get(ministry(), "/v1/persons/{id}", ALICE).expectStatus().isOk();
        get(ministry(), "/v1/persons").expectStatus().isOk();

        assertThat(audit.reads())
                .allSatisfy(read -> assertThat(read.reader()).isEqualTo(new Reader("kemnaker", true)))
                .extracting(ListedAudit.Read::request, read -> read.records().size())
                .containsExactly(tuple("/v1/persons/{personId}", 4), tuple("/v1/persons", 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/persons/{id}", "/v1/persons"})
    void answersNothingThatCannotBeAudited(String path) {
        audit.takeAway();

        expectProblem(get(ministry(), path, ALICE), 503);
    }

    /** Byte for byte, and without a look-up. */
    @Test
    void answersParticipantsTheSameForEveryPerson() {
        String known = problem("/v1/persons/" + ALICE);
        String unknown = problem("/v1/persons/" + "c".repeat(64));

        assertThat(known).isEqualTo(unknown);
        problem("/v1/persons");
        assertThat(audit.reads()).isEmpty();
    }

    @Test
    void answers404ForAPersonThatNobodyKnows() {
        expectProblem(get(ministry(), "/v1/persons/{id}", "c".repeat(64)), 404);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/persons/3216014503040001, personId",
        "/v1/persons?after=x, after",
        "/v1/persons?limit=0, limit",
        "/v1/persons?date=2025-02-30, date",
        "/v1/persons?date=today, date",
        "/v1/persons?region=32, region",
        "/v1/job-seekers/kab-bekasi/live?date=01-02-2025, date",
        "/v1/job-seekers/kab-bekasi/live?dat=2025-02-01, dat"
    })
    void namesTheParameterThatCannotBeUsed(String path, String name) {
        expectProblem(get(ministry(), path), 400)
                .jsonPath("$.errors[*].parameter")
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"2025-02-28, UPCOMING", "2025-03-01, PLACED", "2025-04-09, PLACED", "2025-04-10, ENDED"})
    void answersWhatAJobSeekerIsOnADay(String date, String status) {
        get(participant("kab-bekasi"), "/v1/job-seekers/kab-bekasi/live?date=" + date)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.date")
                .isEqualTo(date);
    }

    private String problem(String path) {
        byte[] body = expectProblem(get(participant("kab-bekasi"), path), 404)
                .returnResult()
                .getResponseBody();
        return new String(body, UTF_8).replace(path, "");
    }
}
