package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.AreaMonth;
import id.satunaker.analytics.indicator.FrameVector;
import id.satunaker.schemas.event.GenerationRequest;
import id.satunaker.schemas.event.Generations;
import id.satunaker.schemas.event.Release;
import id.satunaker.schemas.event.ReleasedCells;
import id.satunaker.schemas.event.ReleasedFigures;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/** What is released as records: the cells of a night replace those of the night before, all of a release are kept. */
final class ReleaseFormat {
    private static final String NIGHT = "night";
    private static final String RELEASE = "release";
    private static final String NOTHING = "";
    private static final String GENERATIONS = "generations";
    private static final String REQUEST = "generations-request";

    private final Serializer<Release> serializer;

    ReleaseFormat(Serializer<Release> serializer) {
        this.serializer = serializer;
    }

    /** Of the key of cells: whether they are of the night, and not of a release. */
    static boolean isOfNight(String key) {
        return key.startsWith(NIGHT + "/");
    }

    static boolean isOfGenerations(String key) {
        return key.equals(GENERATIONS) || key.equals(REQUEST);
    }

    /** Says that nights are due after a date, and that there is none yet or no more. */
    ProducerRecord<byte[], byte[]> noNight(LocalDate date) {
        return night(date, NOTHING);
    }

    ProducerRecord<byte[], byte[]> night(LocalDate date, FrameVector frame) {
        return night(date, frame.toString());
    }

    private ProducerRecord<byte[], byte[]> night(LocalDate date, String frame) {
        return record(
                NIGHT,
                ReleasedFigures.newBuilder().setDate(date).setFrame(frame).build());
    }

    ProducerRecord<byte[], byte[]> nightCells(AreaMonth where, byte[] cells) {
        return cells(NIGHT, where, cells);
    }

    ProducerRecord<byte[], byte[]> release(int month, LocalDate date, FrameVector frame) {
        ReleasedFigures figures = ReleasedFigures.newBuilder()
                .setMonth(month)
                .setDate(date)
                .setFrame(frame.toString())
                .build();
        return record(RELEASE + "/" + AreaMonth.yearMonth(month), figures);
    }

    ProducerRecord<byte[], byte[]> releaseCells(LocalDate date, AreaMonth where, byte[] cells) {
        return cells(RELEASE + "/" + date, where, cells);
    }

    ProducerRecord<byte[], byte[]> generations(Generations generations) {
        return record(GENERATIONS, generations);
    }

    ProducerRecord<byte[], byte[]> request(GenerationRequest request) {
        return record(REQUEST, request);
    }

    private ProducerRecord<byte[], byte[]> cells(String of, AreaMonth where, byte[] cells) {
        ReleasedCells content = ReleasedCells.newBuilder()
                .setArea(where.area())
                .setMonth(where.month())
                .setCells(ByteBuffer.wrap(cells))
                .build();
        return record(of + "/" + where.text(), content);
    }

    private ProducerRecord<byte[], byte[]> record(String key, Object content) {
        String topic = ReleasesReader.LOG.topic();
        byte[] value = serializer.serialize(
                topic, Release.newBuilder().setContent(content).build());
        return new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
    }
}
