package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task's progress as its own store keeps it: a version byte, the sequence, the seconds and nanoseconds of the newest
 * recordedAt, then the number and the pairs of topic and offset.
 */
final class ProgressBytes {
    private static final byte VERSION = 1;

    private ProgressBytes() {}

    static byte[] write(Progress progress) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(progress.sequence());
            out.writeLong(progress.newestRecordedAt().getEpochSecond());
            out.writeInt(progress.newestRecordedAt().getNano());
            out.writeInt(progress.sourceOffsets().size());
            for (Map.Entry<String, Long> offset : progress.sourceOffsets().entrySet()) {
                out.writeUTF(offset.getKey());
                out.writeLong(offset.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Progress read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return Progress.NONE;
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            StateVersion.check(in.readByte(), VERSION);
            long sequence = in.readLong();
            Instant newest = Instant.ofEpochSecond(in.readLong(), in.readInt());
            return new Progress(sequence, readOffsets(in), newest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Long> readOffsets(DataInputStream in) throws IOException {
        Map<String, Long> offsets = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            offsets.put(in.readUTF(), in.readLong());
        }
        return offsets;
    }
}
