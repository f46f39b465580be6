package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.schemas.event.RecordKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A stored event carried over is the event that its item would become now, so that a resend finds itself. */
class RekeyingTest {
    private static final byte[] FIRST = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SECOND = "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII);
    private static final PersonKey OLD = new PersonKey(7, List.of(FIRST));
    private static final PersonKey NEW = new PersonKey(8, List.of(FIRST, SECOND));
    private static final Instant EARLIER = Examiner.NOW.minusSeconds(86_400);
    private static final Draft FULL =
            Draft.jobSeeker().with("sex", "F").with("birthMonth", "2004-03").with("occupation", "0110");

    @Test
    void makesOfAnEventWhatItsItemWouldBecomeNow() {
        Map<Draft, RecordKind> drafts = Map.of(
                FULL,
                RecordKind.JOB_SEEKER,
                Draft.retraction(),
                RecordKind.JOB_SEEKER,
                Draft.retraction().with("recordId", "P"),
                RecordKind.PLACEMENT,
                Draft.placement().with("vacancy", "V-1"),
                RecordKind.PLACEMENT);

        drafts.forEach((draft, kind) -> {
            Submission.OfRecord carriedOver = new Rekeying(NEW).of(event(OLD, kind, draft, EARLIER), false);

            assertThat(carriedOver).isEqualTo(event(NEW, kind, draft, EARLIER));
            assertThat(carriedOver.envelope().getEventId())
                    .isEqualTo(event(NEW, kind, draft, Examiner.NOW).envelope().getEventId());
        });
    }

    @Test
    void movesTheWinnerOfATieAMicrosecondAhead() {
        Submission.OfRecord stored = event(OLD, RecordKind.JOB_SEEKER, FULL, EARLIER);

        Submission.OfRecord winner = new Rekeying(NEW).of(stored, true);

        Draft later = FULL.with("recordedAt", "2025-01-10T08:00:00.000001+07:00");
        assertThat(winner).isEqualTo(event(NEW, RecordKind.JOB_SEEKER, later, EARLIER));
    }

    @Test
    void knowsWhatIsDoneAndWhatIsPossible() {
        Rekeying rekeying = new Rekeying(NEW);
        Submission.OfRecord old = event(OLD, RecordKind.JOB_SEEKER, Draft.jobSeeker(), EARLIER);
        Submission.OfRecord done = rekeying.of(old, false);
        Submission.OfRecord foreign =
                event(new PersonKey(9, List.of(FIRST)), RecordKind.PLACEMENT, Draft.placement(), EARLIER);

        assertThat(List.of(old, done, foreign).stream().filter(rekeying::isDone))
                .containsExactly(done);
        assertThat(List.of(old, done, foreign).stream().filter(rekeying::isPossible))
                .containsExactly(old, done);
        assertThatThrownBy(() -> rekeying.of(foreign, false)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Submission.OfRecord event(PersonKey key, RecordKind kind, Draft draft, Instant receivedAt) {
        PersonIds persons = new PersonIds(key, false);
        Rules rules = kind == RecordKind.JOB_SEEKER ? new JobSeekerRules(persons) : new PlacementRules(persons);
        return (Submission.OfRecord) rules.examine(draft.item(), Reception.at(Examiner.BEKASI, receivedAt));
    }
}
