package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.Kept;
import id.satunaker.schemas.event.JobSeekerEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArrivalStoreTest {
    private static final Database database = new Database();

    private final ArrivalStore<JobSeekerEvent> store = new ArrivalStore<>(
            new GuardedStore<>(database.jdbc(), Database.JOB_SEEKERS), database.jdbc(), JobSeekerEvent::getEnvelope);

    @BeforeEach
    void empty() {
        database.clear();
    }

    @Test
    void keepsTheDaysInJakartaOnWhichSomethingCame() {
        store.keep(List.of(
                received("kab-bekasi", "2025-03-01T16:59:59Z"),
                received("kab-bekasi", "2025-03-01T17:00:00Z"),
                received("kota-bandung", "2025-03-01T17:00:00Z")));

        assertThat(arrivals())
                .containsExactly("(kab-bekasi,2025-03-01)", "(kab-bekasi,2025-03-02)", "(kota-bandung,2025-03-02)");
    }

    @Test
    void hearsAResendThatChangesNoRecord() {
        store.keep(List.of(received("kab-bekasi", "2025-03-01T01:00:00Z")));

        Kept kept = store.keep(List.of(received("kab-bekasi", "2025-03-09T01:00:00Z")));

        assertThat(kept.applied()).isZero();
        assertThat(arrivals()).containsExactly("(kab-bekasi,2025-03-01)", "(kab-bekasi,2025-03-09)");
    }

    @Test
    void hearsNothingThatIsRefused() {
        Kept kept = store.keep(
                List.of(received("x".repeat(65), "2025-03-01T01:00:00Z"), received("ok", "2025-03-01T01:00:00Z")));

        assertThat(kept.refusals()).extracting(Kept.Refusal::index).containsExactly(0);
        assertThat(arrivals()).containsExactly("(ok,2025-03-01)");
    }

    private static JobSeekerEvent received(String participantId, String at) {
        return Samples.jobSeeker(
                envelope(participantId, "r-1").setReceivedAt(Instant.parse(at)), ALICE, Samples.registration());
    }

    private List<String> arrivals() {
        return database.jdbc().queryForList("SELECT a::text FROM arrival a ORDER BY a", String.class);
    }
}
