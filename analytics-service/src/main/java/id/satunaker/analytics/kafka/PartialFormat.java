package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.AreaMonth;
import id.satunaker.analytics.indicator.Progress;
import id.satunaker.schemas.event.Family;
import id.satunaker.schemas.event.Frame;
import id.satunaker.schemas.event.IndicatorPartial;
import id.satunaker.schemas.topic.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/** The partials and frames of one partition of one family as records: keys say epoch, family, area and month. */
final class PartialFormat {
    private final String epoch;
    private final Family family;
    private final int partition;
    private final Serializer<IndicatorPartial> serializer;

    PartialFormat(String epoch, Family family, int partition, Serializer<IndicatorPartial> serializer) {
        this.epoch = epoch;
        this.family = family;
        this.partition = partition;
        this.serializer = serializer;
    }

    /** Whether a key is of an epoch. */
    static boolean isOf(String epoch, String key) {
        return key.startsWith(start(epoch));
    }

    private static String start(String epoch) {
        return epoch + "/";
    }

    ProducerRecord<byte[], byte[]> partial(AreaMonth where, long sequence, byte[] cells) {
        var content = id.satunaker.schemas.event.AreaMonth.newBuilder()
                .setArea(where.area())
                .setMonth(where.month())
                .setCells(ByteBuffer.wrap(cells))
                .build();
        return record(where.text(), sequence, content);
    }

    ProducerRecord<byte[], byte[]> frame(Progress progress, int partials) {
        Frame content = Frame.newBuilder()
                .setSourceOffsets(progress.sourceOffsets())
                .setPartials(partials)
                .setNewestRecordedAt(progress.newestRecordedAt())
                .build();
        return record("frame", progress.sequence(), content);
    }

    /** The partition is the source's own: a consumer reads the frames of a partition in the order of its commits. */
    private ProducerRecord<byte[], byte[]> record(String what, long sequence, Object content) {
        String topic = Topics.INDICATOR_PARTIALS.topicName();
        IndicatorPartial value = IndicatorPartial.newBuilder()
                .setEpoch(epoch)
                .setFamily(family)
                .setSequence(sequence)
                .setContent(content)
                .build();
        byte[] key = (start(epoch) + family + "/" + what).getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic, partition, key, serializer.serialize(topic, value));
    }
}
