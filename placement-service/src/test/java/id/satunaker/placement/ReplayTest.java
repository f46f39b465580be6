package id.satunaker.placement;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.envelope;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.placement.Service.Surroundings;
import id.satunaker.schemas.topic.Topics;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dead letters are seen, and sent on their way again once their cause is mended, through the real broker. */
class ReplayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LETTERS = "/v1/dead-letters";
    private static final String LONG_ID = "p".repeat(70);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jakarta"));

    private static final Surroundings surroundings = Surroundings.fresh();
    private static final Service service = surroundings.start();
    private static final Rows rows = new Rows(surroundings);

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void countsARecordOnceHoweverOftenItIsReplayedAfterItsCauseIsMended() {
        Kafka.send(Samples.vacancy(
                envelope("replay", "v-1"),
                Samples.vacancy()
                        .setOpenings(3)
                        .setOpenedOn(TODAY)
                        .setValidUntil(null)
                        .setClosedOn(null)));
        RecordMetadata refused = Kafka.send(Samples.placement(
                envelope("replay", LONG_ID),
                ALICE,
                Samples.placement().setVacancy("replay/v-1").setStartedOn(TODAY).setEndedOn(null)));
        JsonNode letter = letter(refused);
        Stream.of("placement", "placement_version")
                .forEach(table -> rows.jdbc()
                        .execute("ALTER TABLE " + table + " ALTER record_id TYPE varchar(80) COLLATE \"C\""));

        JsonNode first = replay(letter);
        JsonNode second = replay(letter);
        await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()));

        assertThat(letter.path("cause").asString()).isEqualTo("refused");
        assertThat(letter.path("writer").asString()).isEqualTo("placement-service");
        assertThat(first.at("/replayed/offset").asLong()).isGreaterThan(refused.offset());
        assertThat(second.at("/replayed/offset").asLong())
                .isGreaterThan(first.at("/replayed/offset").asLong());
        assertThat(rows.versions("placement", "record_id", "replay")).containsOnlyKeys(LONG_ID);
        assertThat(rows.versions("placement_version", "record_id", "replay")).containsOnlyKeys(LONG_ID);
        assertThat(service.get("/v1/vacancies/replay/v-1", Tokens.ministry()).body())
                .contains("\"openPosts\":2");
        assertThat(letter(refused).path("replays").valueStream().map(ReplayTest::unstamped))
                .containsExactly(unstamped(first), unstamped(second));
        assertThat(service.accountsFor(Kafka.size())).isTrue();
    }

    private static String unstamped(JsonNode replay) {
        return replay.path("original") + " " + replay.path("replayed") + " " + replay.path("participantId");
    }

    @Test
    void makesADeadLetterAnewOfWhatIsStillBroken() {
        RecordMetadata broken = Kafka.send(Topics.VACANCIES, "replay/v-2", new byte[] {1, 2, 3});

        JsonNode again = replay(letter(broken)).path("replayed");

        JsonNode letter = letter(new Place(
                again.path("topic").asString(),
                again.path("partition").asInt(),
                again.path("offset").asLong()));
        assertThat(letter.path("cause").asString()).isEqualTo("undecodable");
        assertThat(letter.path("valueBytes").asInt()).isEqualTo(3);
        assertThat(service.accountsFor(Kafka.size())).isTrue();
    }

    @Test
    void pagesOverEachLetterOnceWhileOthersCome() {
        Set<String> there = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            there.add(Kafka.send(Topics.JOB_SEEKERS, "replay-" + i, new byte[0]).toString());
        }
        await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()));

        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = list("?topic=labour.job-seekers.v1-dlt&limit=3&after=" + after);
            page.path("letters")
                    .forEach(
                            letter -> seen.add(Place.of(letter.path("original")).toString()));
            after = page.path("next").asString("");
            Kafka.send(Topics.JOB_SEEKERS, "replay-more", new byte[0]);
        } while (!after.isEmpty());

        assertThat(seen).containsAll(there);
        assertThat(seen.stream().filter(there::contains)).doesNotHaveDuplicates();
    }

    @Test
    void showsNoKeyAndNoValue() {
        Kafka.send(Topics.JOB_SEEKERS, "3216014412030001", "{\"nik\":\"3216014412030001\"}".getBytes(UTF_8));
        await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()));

        assertThat(list("").toString()).contains("undecodable").doesNotContain("3216014412030001");
    }

    @Test
    void findsNoLetterWhereThereIsNone() {
        assertThat(post("labour.placements.v1-dlt/0/123456789").statusCode()).isEqualTo(404);
        assertThat(post("labour.placements.v1-dlt/99/0").statusCode()).isEqualTo(404);
    }

    /** As after a topic was cut, or of another cluster. */
    @Test
    void saysThatTheRecordIsGone() {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(Topics.VACANCIES.deadLetterName(), 0, "replay/v-3", null);
        Map.of(
                        "satunaker-cause", "undecodable",
                        "kafka_dlt-original-topic", Topics.VACANCIES.topicName(),
                        "kafka_dlt-original-partition", "0",
                        "kafka_dlt-original-offset", "999999999999")
                .forEach((name, value) -> letter.headers().add(name, value.getBytes(UTF_8)));

        RecordMetadata sent = Kafka.send(letter);

        HttpResponse<String> answer = post(sent.topic() + "/" + sent.partition() + "/" + sent.offset());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(410);
    }

    /** Where a record came from. */
    private record Place(String topic, int partition, long offset) {
        static Place of(JsonNode coordinates) {
            return new Place(
                    coordinates.path("topic").asString(),
                    coordinates.path("partition").asInt(),
                    coordinates.path("offset").asLong());
        }

        @Override
        public String toString() {
            return topic + "-" + partition + "@" + offset;
        }
    }

    private static JsonNode letter(RecordMetadata of) {
        return letter(new Place(of.topic(), of.partition(), of.offset()));
    }

    /** The letter of a record, when it is there. */
    private static JsonNode letter(Place of) {
        await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()));
        return list("?limit=500")
                .path("letters")
                .valueStream()
                .filter(letter -> of.equals(Place.of(letter.path("original"))))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode list(String query) {
        HttpResponse<String> answer = service.get(LETTERS + query, Tokens.ministry());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode replay(JsonNode letter) {
        HttpResponse<String> answer = post(letter.path("topic").asString() + "/"
                + letter.path("partition").asInt() + "/" + letter.path("offset").asLong());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> post(String letter) {
        return service.post(LETTERS + "/" + letter + "/replay", Tokens.ministry());
    }
}
