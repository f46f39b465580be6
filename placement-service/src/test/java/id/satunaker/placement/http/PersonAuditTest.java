package id.satunaker.placement.http;

import static id.satunaker.placement.Tokens.ministry;
import static id.satunaker.placement.Tokens.participant;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.http.ListedAudit.Read;
import id.satunaker.placement.records.PersonRecord;
import id.satunaker.placement.records.PersonRecord.Kind;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.RecordKey;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A person's record leaves only after it is kept who reads it. */
class PersonAuditTest extends Slice {
    @Autowired
    private ListedAudit audit;

    @BeforeEach
    void forget() {
        audit.forget();
    }

    @ParameterizedTest
    @CsvSource({"job-seekers, JOB_SEEKER", "placements, PLACEMENT"})
    void auditsTheRecordThatIsAnswered(String path, Kind kind) {
        get(ministry(), "/v1/" + path + "/kab-bekasi/shared").expectStatus().isOk();

        assertThat(audit.reads())
                .containsExactly(new Read(
                        new Reader("kemnaker", true),
                        "/v1/" + path + "/{participant}/{recordId}",
                        List.of(new PersonRecord(kind, new RecordKey("kab-bekasi", "shared"), Samples.ALICE))));
    }

    @Test
    void auditsNoReadOfNothing() {
        get(participant("kota-bandung"), "/v1/job-seekers/kab-bekasi/live")
                .expectStatus()
                .isNotFound();
        get(ministry(), "/v1/job-seekers/kab-bekasi/missing").expectStatus().isNotFound();

        assertThat(audit.reads()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"job-seekers", "placements"})
    void answersNothingThatCannotBeAudited(String path) {
        audit.takeAway();

        expectProblem(get(participant("kab-bekasi"), "/v1/" + path + "/kab-bekasi/live"), 503);
    }
}
