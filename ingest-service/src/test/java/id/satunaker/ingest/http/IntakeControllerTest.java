package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.json.JsonCompareMode.STRICT;

import id.satunaker.ingest.intake.Fate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What an answer says of the items of a request, by status. */
class IntakeControllerTest extends PostsJobSeekers {

    @Test
    void answers200WhenAllIsAccepted() {
        ResponseSpec answer = post("/v1/job-seekers", GOOD);

        answer.expectStatus().isOk().expectHeader().contentType(MediaType.APPLICATION_JSON);
        answer.expectBody().json("""
                {"received":1,"accepted":1,"rejected":0,"retry":0,"results":[]}""", STRICT);
    }

    @Test
    void answers207WhenSomeAreAccepted() {
        ResponseSpec answer = post("/v1/job-seekers", "[" + GOOD + "," + BAD + ", 3]");

        answer.expectStatus().isEqualTo(207).expectHeader().contentType(MediaType.APPLICATION_JSON);
        answer.expectBody().json("""
                {"received":3,"accepted":1,"rejected":2,"retry":0,"results":[
                  {"index":1,"recordId":"R-1","status":"rejected","errors":[
                    {"pointer":"/nik","code":"nik.invalid-date",
                     "detail":"Digits 7 to 12 of the NIK are not a birth date.",
                     "hint":"They are DDMMYY; for women 40 is added to the day: 01 to 31, or 41 to 71."}]},
                  {"index":2,"status":"rejected","errors":[
                    {"pointer":"","code":"item.not-object","detail":"The item is not a JSON object.",
                     "hint":"Send {...}, one object for one record."}]}]}""", STRICT);
    }

    @Test
    void saysHowFarItIsWrittenWhereAnythingIs() {
        List<String> written = List.of("labour.memory.v1-0@1");

        assertThat(written(post("/v1/job-seekers", "[" + GOOD + "," + GOOD + "," + BAD + "]")))
                .isEqualTo(written);
        assertThat(written(post("/v1/job-seekers", BAD))).isEmpty();
        assertThat(written(post("/v1/job-seekers?validate=only", GOOD))).isEmpty();
        store.fate = Fate.UNKNOWN;
        assertThat(written(post("/v1/job-seekers", GOOD))).isEmpty();
    }

    private static List<String> written(ResponseSpec answer) {
        return answer.returnResult(String.class).getResponseHeaders().getOrEmpty("Satunaker-Written");
    }

    @Test
    void answers422WhenAllIsRejected() {
        ResponseSpec answer = post("/v1/job-seekers", BAD);

        expectProblem(answer, 422, "items.rejected")
                .jsonPath("$.received")
                .isEqualTo(1)
                .jsonPath("$.rejected")
                .isEqualTo(1)
                .jsonPath("$.results[0].errors[0].code")
                .isEqualTo("nik.invalid-date");
    }

    @Test
    void pointsAtAMemberOfAMember() {
        String vacancy = """
                {"recordId":"V-1","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00+07:00","employerId":"e",\
                "title":"t","openings":1,"openedOn":"2025-01-10","monthlyWage":{"min":1,"min":2,"max":3}}""";

        expectProblem(post("/v1/vacancies", vacancy), 422, "items.rejected")
                .jsonPath("$.results[0].errors[0].code")
                .isEqualTo("field.duplicate")
                .jsonPath("$.results[0].errors[0].pointer")
                .isEqualTo("/monthlyWage/min");
    }

    @Test
    void answers503WhenNothingIsKnownToBeStored() {
        store.fate = Fate.UNKNOWN;

        ResponseSpec answer = post("/v1/job-seekers", "[" + GOOD + "," + BAD + "]");

        answer.expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "2");
        expectProblem(answer, 503, "store.away")
                .jsonPath("$.retry")
                .isEqualTo(1)
                .jsonPath("$.rejected")
                .isEqualTo(1)
                .jsonPath("$.results[0].status")
                .isEqualTo("retry")
                .jsonPath("$.results[0].recordId")
                .isEqualTo("R-1")
                .jsonPath("$.results[0].errors[0].code")
                .isEqualTo("store.unknown");
    }

    @Test
    void answersAllResultsWhenAskedFor() {
        ResponseSpec answer = post("/v1/job-seekers?results=all", "[" + GOOD + "," + BAD + "]");

        answer.expectStatus()
                .isEqualTo(207)
                .expectBody()
                .jsonPath("$.results[0].status")
                .isEqualTo("accepted")
                .jsonPath("$.results[0].errors")
                .doesNotExist()
                .jsonPath("$.results[1].status")
                .isEqualTo("rejected");
    }

    @Test
    void truncatesResultsAfterAThousand() {
        String lines = IntStream.range(0, 1001).mapToObj(i -> "{}").collect(Collectors.joining("\n"));

        ResponseSpec truncated = postLines(lines);
        ResponseSpec whole = postLines(lines.substring(3));

        expectProblem(truncated, 422, "items.rejected")
                .jsonPath("$.received")
                .isEqualTo(1001)
                .jsonPath("$.results.length()")
                .isEqualTo(1000)
                .jsonPath("$.truncated")
                .isEqualTo(true);
        expectProblem(whole, 422, "items.rejected").jsonPath("$.truncated").doesNotExist();
    }

    @Test
    void takesTheThreeKindsAsLines() {
        String vacancy = """
                {"recordId":"V-1","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00Z","employerId":"E-1",\
                "title":"Welder","openings":2,"openedOn":"2025-01-10","monthlyWage":{"min":5000000,"max":6000000}}""";
        String placement = """
                {"recordId":"P-1","regionCode":"32.73","recordedAt":"2025-01-10T08:00:00Z","employerId":"E-1",\
                "nik":"3216014503040001","vacancy":"V-1","startedOn":"2025-02-20"}""";

        List<ResponseSpec> answers = List.of(
                postLines("/v1/job-seekers", GOOD + "\n\n" + GOOD + "\r\n"),
                postLines("/v1/vacancies", vacancy),
                postLines("/v1/placements", placement + "\n"));

        answers.forEach(answer -> answer.expectStatus().isOk());
        assertThat(store.stored)
                .extracting(Object::toString)
                .containsExactly("job seeker", "job seeker", "vacancy", "placement");
    }

    @Test
    void rejectsALineThatIsNotJsonAndReadsOn() {
        ResponseSpec answer = postLines(GOOD + "\n{\"nik\":\"3216014503040001\n{} {}\n" + GOOD);

        answer.expectStatus()
                .isEqualTo(207)
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(2)
                .jsonPath("$.results[0].index")
                .isEqualTo(1)
                .jsonPath("$.results[0].errors[0].code")
                .isEqualTo("item.not-json")
                .jsonPath("$.results[1].errors[0].code")
                .isEqualTo("item.not-json");
    }
}
