package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.AreaMonth;
import id.satunaker.analytics.indicator.PartitionFrame;
import id.satunaker.analytics.indicator.PartitionFrame.Partial;
import id.satunaker.analytics.indicator.Progress;
import id.satunaker.schemas.event.Family;
import id.satunaker.schemas.event.Frame;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Holds back the partials of one partition of one family until the frame that completes them.
 *
 * <p>While loading, frames cannot be checked, since compaction has removed partials and frames that later ones replace;
 * all that was read becomes one frame when the end that was seen at the start is reached. Afterwards each frame must
 * follow the last and have the number of partials that it states. One that does not was compacted away in part before it
 * was read: the buffer loads again, and what it was is known once more at the end that is then the newest.
 */
final class PartitionBuffer {
    private final Family family;
    private final int partition;
    private final Map<AreaMonth, Partial> open = new HashMap<>();
    private final Map<AreaMonth, Partial> complete = new HashMap<>();
    private Progress last = Progress.NONE;
    private boolean loading = true;

    PartitionBuffer(Family family, int partition) {
        this.family = family;
        this.partition = partition;
    }

    boolean loading() {
        return loading;
    }

    void partial(AreaMonth where, Partial partial) {
        open.put(where, partial);
    }

    /** A frame as read; the frame to apply where it is whole, nothing while loading or when it starts that again. */
    Optional<PartitionFrame> frame(long sequence, Frame frame) {
        boolean whole = !loading && follows(sequence, frame);
        complete.putAll(open);
        open.clear();
        last = new Progress(sequence, frame.getSourceOffsets(), frame.getNewestRecordedAt());
        loading = !whole;
        return whole ? Optional.of(take()) : Optional.empty();
    }

    private boolean follows(long sequence, Frame frame) {
        return sequence == last.sequence() + 1
                && open.size() == frame.getPartials()
                && open.values().stream().allMatch(partial -> partial.sequence() == sequence);
    }

    /** The end is reached; everything read up to the last frame as one, or nothing where there was none. */
    Optional<PartitionFrame> endLoading() {
        loading = false;
        return last.sequence() == 0 ? Optional.empty() : Optional.of(take());
    }

    private PartitionFrame take() {
        PartitionFrame frame = new PartitionFrame(family, partition, last, complete);
        complete.clear();
        return frame;
    }
}
