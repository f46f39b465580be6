package id.satunaker.analytics.indicator;

import java.time.Instant;
import java.util.Map;

/**
 * How far one partition of one family has come.
 *
 * @param sequence number of its last frame, from 1; 0 before the first
 * @param sourceOffsets by topic, offset of the next record to read in this partition
 * @param newestRecordedAt greatest recordedAt among the events so far
 */
public record Progress(long sequence, Map<String, Long> sourceOffsets, Instant newestRecordedAt) {
    public static final Progress NONE = new Progress(0, Map.of(), Instant.EPOCH);

    public Progress {
        sourceOffsets = Map.copyOf(sourceOffsets);
    }
}
