package id.satunaker.placement.http;

import static id.satunaker.placement.Tokens.ministry;
import static id.satunaker.placement.Tokens.participant;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.JobSeekerOnDay;
import id.satunaker.placement.records.JobSeekerStatus;
import id.satunaker.placement.records.Reader;
import id.satunaker.schemas.event.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.json.JsonCompareMode;

class PersonRecordsTest extends Slice {

    @Test
    void answersAJobSeeker() {
        get(participant("kab-bekasi"), "/v1/job-seekers/kab-bekasi/live")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"participantId": "kab-bekasi", "recordId": "live", "otherPersons": 0, "regionCode": "32.16",
                         "recordedAt": "2025-03-01T01:00:00.123456Z", "receivedAt": "2025-03-01T01:01:00.123456Z",
                         "eventId": "1f95127c550c5f9a0ca233bbe4d3d0efe55adb7c2800f5bcc9520fbbaf30b652",
                         "registeredOn": "2025-03-01", "endedOn": "2025-04-10", "endReason": "FOUND_WORK",
                         "confirmedOn": "2025-03-08", "working": true, "sex": "F", "birthMonth": "2004-03",
                         "education": "SMK", "occupation": "7212",
                         "date": "2025-03-01", "status": "PLACED"}""", JsonCompareMode.STRICT);
    }

    @Test
    void answersAPlacement() {
        get(participant("kab-bekasi"), "/v1/placements/kab-bekasi/live")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"participantId": "kab-bekasi", "recordId": "live", "otherPersons": 0, "regionCode": "32.16",
                         "recordedAt": "2025-03-01T01:00:00.123456Z", "receivedAt": "2025-03-01T01:01:00.123456Z",
                         "eventId": "e284975dc3d4b5440c53ffc7778ccf281ee979217e46b7688c41bc9f563de2b3",
                         "employerId": "pt-maju", "vacancy": "kab-bekasi/v-1", "startedOn": "2025-03-01",
                         "endedOn": "2025-05-30", "endReason": "LAID_OFF", "occupation": "7212", "sector": "C",
                         "evidence": "EMPLOYER", "date": "2025-03-01", "vacancyExists": false}""", JsonCompareMode.STRICT);
    }

    @Test
    void leavesOutWhatIsUnknown() {
        var bare = Samples.jobSeeker(
                Samples.envelope("kab-bekasi", "r-1"),
                Samples.ALICE,
                Registration.newBuilder().setRegisteredOn(Samples.DAY));

        JobSeekerResponse answer = JobSeekerResponse.of(
                new JobSeekerOnDay(bare, 0, Samples.DAY, JobSeekerStatus.UNEMPLOYED), new Reader("kab-bekasi", false));

        assertThat(answer.state().sex()).isNull();
        assertThat(answer.state().endReason()).isNull();
        assertThat(answer.state().birthMonth()).isNull();
        assertThat(answer.personId()).isNull();
    }

    @Test
    void answersTheNewestOfTwoPersonsAndCountsTheOther() {
        get(ministry(), "/v1/job-seekers/kab-bekasi/shared")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.personId")
                .isEqualTo(Samples.ALICE)
                .jsonPath("$.otherPersons")
                .isEqualTo(1);
    }

    @Test
    void answersTheSameForAMissingRecordAndForAnothersRecord() {
        String token = participant("kota-bandung");

        String anothers = problem(token, "/v1/job-seekers/kab-bekasi/live");
        String missing = problem(token, "/v1/job-seekers/kab-bekasi/missing");
        String ownMissing = problem(token, "/v1/job-seekers/kota-bandung/missing");

        assertThat(anothers).isEqualTo(missing).isEqualTo(ownMissing);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/job-seekers/kab-bekasi/a%20b, recordId",
        "/v1/placements/kab-bekasi/a%C3%A9, recordId",
        "/v1/vacancies/kab~bekasi/v-1, participant"
    })
    void namesThePathVariableThatCannotBeAnId(String path, String name) {
        expectProblem(
                        client.get()
                                .uri(java.net.URI.create(path))
                                .headers(headers -> headers.setBearerAuth(ministry()))
                                .exchange(),
                        400)
                .jsonPath("$.errors[0].parameter")
                .isEqualTo(name)
                .jsonPath("$.errors.length()")
                .isEqualTo(1);
    }

    private String problem(String token, String path) {
        String body =
                new String(expectProblem(get(token, path), 404).returnResult().getResponseBody(), UTF_8);
        return body.replace(path, "");
    }
}
