package id.satunaker.analytics.kafka;

import static id.satunaker.analytics.kafka.LeaderInstance.FORMAT;

import id.satunaker.analytics.indicator.AreaMonth;
import id.satunaker.analytics.indicator.FrameVector;
import id.satunaker.schemas.event.GenerationAction;
import id.satunaker.schemas.event.GenerationRequest;
import id.satunaker.schemas.event.Generations;
import id.satunaker.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A log of releases that was written before. */
final class GivenReleases {
    static final YearMonth MONTH = YearMonth.parse("1999-05");
    private static final FrameVector FRAME = FrameVector.parse("r0-v1~1~1").orElseThrow();

    private GivenReleases() {}

    /** A night, and a month released with it, of three persons in one region. */
    static void write(LocalDate date, String region) {
        AreaMonth where = new AreaMonth(region, AreaMonth.monthOf(MONTH.atDay(1)));
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(Cluster.connection(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(FORMAT.nightCells(where, GivenFigures.cells(3)));
            producer.send(FORMAT.night(date, FRAME));
            producer.send(FORMAT.releaseCells(date, where, GivenFigures.cells(3)));
            producer.send(FORMAT.release(where.month(), date, FRAME));
        }
    }

    /** One that is shown alone, after a request that was answered. */
    static void writeGenerations(int shown, String requestId) {
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(Cluster.connection(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(FORMAT.request(GenerationRequest.newBuilder()
                    .setRequestId(requestId)
                    .setAction(GenerationAction.START)
                    .build()));
            producer.send(FORMAT.generations(Generations.newBuilder(Engines.FIRST)
                    .setShown(shown)
                    .setNewest(shown)
                    .setAnswered(requestId)
                    .build()));
        }
    }

    static Set<String> cellsOfTheNight() {
        Set<String> keys = keys();
        keys.removeIf(key -> !key.startsWith("night/"));
        return keys;
    }

    /** Those that compaction would leave with a value. */
    static Set<String> keys() {
        Map<String, byte[]> newest = new HashMap<>();
        Cluster.read(Topics.RELEASES.topicName())
                .forEach(record -> newest.put(new String(record.key(), StandardCharsets.UTF_8), record.value()));
        newest.values().removeIf(value -> value == null);
        return new TreeSet<>(newest.keySet());
    }
}
