package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.RecordKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TiesTest {
    private static final Submission.OfRecord FIRST = version("R-1", "2025-01-10T08:00:00+07:00", "F");
    private static final Submission.OfRecord OTHER = version("R-1", "2025-01-10T08:00:00+07:00", "M");

    @Test
    void findsTheGreatestEventIdAmongCurrentVersionsThatDiffer() {
        String winner = Stream.of(FIRST, OTHER)
                .map(TiesTest::eventId)
                .max(String::compareTo)
                .orElseThrow();

        assertThat(winners(List.of(FIRST, OTHER))).containsExactly(winner);
    }

    @Test
    void takesNeitherResendsNorOlderVersionsNorOtherRecordsForTies() {
        Submission.OfRecord newer = version("R-1", "2025-01-10T08:00:01+07:00", "F");
        Submission.OfRecord another = version("R-2", "2025-01-10T08:00:00+07:00", "M");

        assertThat(winners(List.of(FIRST, FIRST, another))).isEmpty();
        assertThat(winners(List.of(FIRST, OTHER, newer))).isEmpty();
    }

    @Test
    void findsTheSameInAnyOrder() {
        List<Submission.OfRecord> events = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            events.add(version("R-" + i % 3, "2025-01-10T08:00:0" + i % 4 + "+07:00", i % 2 == 0 ? "F" : "M"));
        }
        List<String> expected = winners(events);

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(events, new Random(seed));
            assertThat(winners(events)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static List<String> winners(List<Submission.OfRecord> events) {
        Ties ties = new Ties();
        events.forEach(ties::add);
        return ties.winners().stream().sorted().toList();
    }

    private static Submission.OfRecord version(String recordId, String recordedAt, String sex) {
        Draft draft = Draft.jobSeeker()
                .with("recordId", recordId)
                .with("recordedAt", recordedAt)
                .with("sex", sex);
        return (Submission.OfRecord) Examiner.examine(RecordKind.JOB_SEEKER, draft);
    }

    private static String eventId(Submission.OfRecord event) {
        return event.envelope().getEventId();
    }
}
