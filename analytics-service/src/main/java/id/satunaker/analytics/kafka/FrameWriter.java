package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.AreaMonth;
import id.satunaker.analytics.indicator.Arrivals;
import id.satunaker.analytics.indicator.Cells;
import id.satunaker.analytics.indicator.MonthCells;
import id.satunaker.analytics.indicator.PackedCells;
import id.satunaker.analytics.indicator.Progress;
import id.satunaker.schemas.event.Envelope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Gathers what one task changes and writes it out at each commit: the changed partials, absolute, then the frame that
 * says how many they are and which source offsets they stand for. The commit that closes right after makes state,
 * partials, frame and source offsets hold together or not at all; where it fails, Kafka Streams drops the task's stores
 * and this object with them (see {@link TaskProcessor}), so nothing here is ever rolled back.
 */
final class FrameWriter implements CommitListener {
    private static final String PROGRESS = "progress";

    private final int partition;
    private final PartialFormat format;
    private final KeyValueStore<String, byte[]> partials;
    private final EventCounts counts;
    private final Cells pending = new Cells();
    private final Arrivals arrivals = new Arrivals();
    private final Set<String> topicsRead = new HashSet<>();
    private Instant newestRecordedAt;
    private Progress progress;

    FrameWriter(int partition, PartialFormat format, KeyValueStore<String, byte[]> partials, EventCounts counts) {
        this.partition = partition;
        this.format = format;
        this.partials = partials;
        this.counts = counts;
        this.progress = ProgressBytes.read(partials.get(PROGRESS));
        this.newestRecordedAt = progress.newestRecordedAt();
    }

    EventCounts counts() {
        return counts;
    }

    /** A record of a topic has been dealt with, whatever it was: the next frame covers it. */
    void read(String topic) {
        topicsRead.add(topic);
    }

    /**
     * Counts the arrival of an event, whatever it changes.
     *
     * @throws IllegalArgumentException where that cannot be counted, and then nothing has changed
     */
    void arrived(Envelope envelope) {
        arrivals.event(envelope);
        Instant recordedAt = envelope.getRecordedAt();
        newestRecordedAt = recordedAt.isAfter(newestRecordedAt) ? recordedAt : newestRecordedAt;
    }

    /** @throws IllegalArgumentException where the day cannot be counted, and then nothing has changed */
    void heard(String participantId, LocalDate day) {
        arrivals.heartbeat(participantId, day);
    }

    void add(Cells change) {
        pending.addAll(change);
    }

    @Override
    public void beforeCommit(Commit commit) {
        if (topicsRead.isEmpty()) {
            return;
        }
        Progress next = new Progress(progress.sequence() + 1, offsets(commit), newestRecordedAt);
        int written = 0;
        for (Map.Entry<AreaMonth, MonthCells> change : changes().entrySet()) {
            written += write(change.getKey(), change.getValue(), next.sequence(), commit);
        }
        partials.put(PROGRESS, ProgressBytes.write(next));
        commit.sends().accept(format.frame(next, written));
        progress = next;
        pending.clear();
        arrivals.clear();
        topicsRead.clear();
    }

    /**
     * Where this task has read more than the transaction commits, its state must not be committed either. Kafka Streams
     * 4.1 would: after a timeout in the middle of a record it commits the other tasks of the thread, in the transaction
     * that already holds what this one wrote.
     */
    private Map<String, Long> offsets(Commit commit) {
        Map<String, Long> offsets = new HashMap<>(progress.sourceOffsets());
        for (String topic : topicsRead) {
            var offset = commit.offsets().get(new TopicPartition(topic, partition));
            if (offset == null) {
                throw new IllegalStateException(
                        "The commit leaves out " + topic + "-" + partition + ", which has been read");
            }
            offsets.put(topic, offset.offset());
        }
        return offsets;
    }

    private SortedMap<AreaMonth, MonthCells> changes() {
        SortedMap<AreaMonth, MonthCells> changes = pending.byAreaMonth();
        changes.putAll(arrivals.byAreaMonth()); // under keys of their own
        return changes;
    }

    private int write(AreaMonth where, MonthCells change, long sequence, Commit commit) {
        String key = where.area() + "/" + where.month();
        byte[] before = partials.get(key);
        byte[] after = PackedCells.merge(before, change);
        if (Arrays.equals(before, after)) {
            return 0;
        }
        partials.put(key, after.length == 0 ? null : after);
        commit.sends().accept(format.partial(where, sequence, after));
        return 1;
    }

    @Override
    public void afterCommit() {
        counts.publish();
    }
}
