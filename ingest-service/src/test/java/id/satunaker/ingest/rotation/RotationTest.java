package id.satunaker.ingest.rotation;

import static id.satunaker.ingest.rotation.RotationScene.REKEYING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.ingest.intake.Submission;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Sex;
import id.satunaker.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

/** On a real broker: all events of persons are carried over, each to its one successor, whatever happens on the way. */
class RotationTest extends OnRotationScene {
    private static final byte[] POISON = {7, 7, 7};

    @Test
    void carriesEachEventOverToItsOneSuccessorAndKeepsAllElse() throws Exception {
        List<Submission.OfRecord> before = StoredPersons.some(300, 1);
        scene.store(before);
        scene.store(Topics.JOB_SEEKERS.deadLetterName(), POISON);

        scene.rotate(false, line -> {});

        assertThat(scene.events()).containsExactlyInAnyOrderElementsOf(successors(before));
        assertThat(scene.records()).allSatisfy(RotationTest::isWhereAndWhenItBelongs);
        assertThat(scene.recordsOf(PersonTopics.deadLetterNames())).isEmpty();
    }

    private static void isWhereAndWhenItBelongs(ConsumerRecord<byte[], byte[]> record) {
        Submission.OfRecord event = scene.topics().read(record).orElseThrow();
        assertThat(record.key()).asString(StandardCharsets.UTF_8).isEqualTo(event.key());
        assertThat(record.partition()).isEqualTo(Utils.toPositive(Utils.murmur2(record.key())) % 4);
        assertThat(record.timestamp())
                .isEqualTo(event.envelope().getReceivedAt().toEpochMilli());
        assertThat(record.headers().lastHeader("traceparent").value()).isEqualTo(RotationScene.traceOf(event));
    }

    /** Stopped after each step in turn, and begun again from there. */
    @Test
    void endsTheSameWhereverItWasKilled() throws Exception {
        List<Submission.OfRecord> before = StoredPersons.some(60, 2);
        int steps = 0;
        do {
            scene.empty();
            scene.store(before);
            steps++;
        } while (isKilledAfter(steps, before));

        assertThat(steps).isGreaterThan(12);
    }

    private static boolean isKilledAfter(int step, List<Submission.OfRecord> before) throws Exception {
        List<String> lines = new ArrayList<>();
        boolean killed = false;
        try {
            scene.rotate(false, line -> {
                lines.add(line);
                if (lines.size() == step) {
                    throw new Killed();
                }
            });
        } catch (Killed e) {
            killed = true;
            scene.rotate(false, line -> {});
        }
        assertThat(new HashSet<>(scene.events()))
                .as("killed after %s", lines)
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(successors(before)));
        return killed;
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        scene.store(StoredPersons.some(60, 3));
        scene.rotate(false, line -> {});
        var ends = scene.ends();
        List<Submission.OfRecord> after = scene.events();

        scene.rotate(false, line -> {});

        assertThat(scene.ends()).isEqualTo(ends);
        assertThat(scene.events()).isEqualTo(after);
    }

    /** That some would flip without it is asserted too. */
    @Test
    void leavesTheWinnerOfEveryTieTheWinner() throws Exception {
        List<Submission.OfRecord> before = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            before.add(StoredPersons.jobSeeker(StoredPersons.envelope("R-" + i, 1), "%064x".formatted(i), Sex.F));
            before.add(StoredPersons.jobSeeker(StoredPersons.envelope("R-" + i, 1), "%064x".formatted(i), Sex.M));
        }
        scene.store(before);

        scene.rotate(false, line -> {});

        assertThat(current(scene.events())).isEqualTo(current(before));
        assertThat(scene.events()).hasSameSizeAs(before);
        assertThat(current(successors(before))).isNotEqualTo(current(before));
    }

    @Test
    void refusesToBeginWithWhatCannotBeReadUnlessItIsGivenUp() throws Exception {
        List<Submission.OfRecord> before = StoredPersons.some(30, 4);
        scene.store(before);
        scene.store(Topics.PLACEMENTS.topicName(), POISON);
        var ends = scene.ends();

        assertThatThrownBy(() -> scene.rotate(false, line -> {}))
                .isInstanceOf(RotationRefusedException.class)
                .hasMessageContaining("1 records cannot be read")
                .hasMessageContaining(Topics.PLACEMENTS.topicName() + "-");
        assertThat(scene.ends()).isEqualTo(ends);

        scene.rotate(true, line -> {});

        assertThat(scene.events()).containsExactlyInAnyOrderElementsOf(successors(before));
    }

    @Test
    void refusesWhileAnotherReads() throws Exception {
        Map<String, Object> settings = new HashMap<>(scene.settings());
        settings.put("group.id", "another");
        try (var other = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            other.subscribe(List.of(Topics.PLACEMENTS.topicName()));
            while (other.assignment().isEmpty()) {
                other.poll(Duration.ofMillis(100));
            }

            assertThatThrownBy(() -> scene.rotate(false, line -> {}))
                    .isInstanceOf(RotationRefusedException.class)
                    .hasMessageContaining("[another]");
        }
    }

    /** An instance of ingest that was forgotten stores an event under the old key in the middle of it. */
    @Test
    void deletesNothingWhileAnotherWritesUnderTheOldKeyAndThenCarriesThatOverToo() throws Exception {
        List<Submission.OfRecord> before = StoredPersons.some(30, 5);
        List<Submission.OfRecord> late = StoredPersons.some(3, 6);
        scene.store(before);

        assertThatThrownBy(() -> scene.rotate(false, line -> {
                    if (line.endsWith("are carried over") && !late.isEmpty()) {
                        scene.store(late);
                        late.clear();
                    }
                }))
                .isInstanceOf(RotationRefusedException.class)
                .hasMessageContaining("under another key");
        assertThat(scene.events()).containsAll(before);
        scene.rotate(false, line -> {});

        before.addAll(StoredPersons.some(3, 6));
        assertThat(new HashSet<>(scene.events()))
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(successors(before)));
    }

    private static List<Submission.OfRecord> successors(List<Submission.OfRecord> events) {
        return events.stream().map(event -> REKEYING.of(event, false)).toList();
    }

    /** What the current version of each record says, by domain R1. */
    private static Map<String, Sex> current(List<Submission.OfRecord> events) {
        Map<String, Sex> current = new HashMap<>();
        events.stream()
                .map(event -> ((Submission.OfJobSeeker) event).event())
                .sorted(Comparator.comparing(
                                (JobSeekerEvent event) -> event.getEnvelope().getRecordedAt())
                        .thenComparing(event -> event.getEnvelope().getEventId()))
                .forEach(event -> current.put(
                        event.getEnvelope().getRecordId(),
                        event.getRegistration().getSex()));
        return current;
    }

    /** As abrupt as SIGKILL, to all that is not closed by a try. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
