package id.satunaker.placement.http;

import static id.satunaker.placement.Tokens.ministry;
import static id.satunaker.placement.Tokens.participant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonCompareMode;

class VacancyPlacementsTest extends Slice {
    private static final String PATH = "/v1/vacancies/kab-bekasi/live/placements";

    @Autowired
    private ListedAudit audit;

    @Test
    void answersAParticipantThePlacementsThatItPublished() {
        get(participant("kota-bandung"), PATH)
                .expectBody()
                .json("""
                        {"placements": [{"participantId": "kota-bandung", "recordId": "p-1", "vacancy": "kab-bekasi/live",
                                         "vacancyExists": true, "vacancyStatus": "OPEN", "date": "2025-03-01"}]}""", JsonCompareMode.LENIENT)
                .jsonPath("$.placements.length()")
                .isEqualTo(1)
                .jsonPath("$..personId")
                .doesNotExist();
    }

    @Test
    void answersTheMinistryAll() {
        get(ministry(), PATH + "?date=2025-06-01&limit=1")
                .expectBody()
                .jsonPath("$.placements[*].participantId")
                .isEqualTo(List.of("kab-bekasi"))
                .jsonPath("$.placements[0].vacancyStatus")
                .isEqualTo("FILLED")
                .jsonPath("$.placements[0].personId")
                .exists()
                .jsonPath("$.next")
                .isEqualTo("kab-bekasi/p-1");
        get(ministry(), PATH + "?after=kab-bekasi/p-1")
                .expectBody()
                .jsonPath("$.placements[*].participantId")
                .isEqualTo(List.of("kota-bandung"))
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    void answersOthersNothing() {
        get(participant("kab-subang"), PATH)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"placements\": []}", JsonCompareMode.STRICT);
    }

    @Test
    void answers404ForAVacancyThatIsMissing() {
        expectProblem(get(ministry(), "/v1/vacancies/kab-bekasi/missing/placements"), 404);
    }

    @Test
    void auditsEachPlacementThatIsAnswered() {
        audit.forget();

        get(ministry(), PATH).expectStatus().isOk();

        assertThat(audit.reads()).singleElement().satisfies(read -> {
            assertThat(read.request()).isEqualTo("/v1/vacancies/{participant}/{recordId}/placements");
            assertThat(read.records()).hasSize(2);
        });
    }

    @Test
    void answersNothingThatCannotBeAudited() {
        audit.takeAway();
        try {
            expectProblem(get(ministry(), PATH), 503);
        } finally {
            audit.forget();
        }
    }

    @ParameterizedTest
    @CsvSource({"after=x, after", "limit=501, limit", "date=1, date", "region=32, region"})
    void namesTheParameterThatCannotBeUsed(String query, String name) {
        expectProblem(get(ministry(), PATH + "?" + query), 400)
                .jsonPath("$.errors[*].parameter")
                .isEqualTo(name);
    }
}
