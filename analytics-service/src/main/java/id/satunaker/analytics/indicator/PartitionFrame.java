package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Family;
import java.util.Map;

/**
 * One commit of one partition of one family: the cells of every area and month that it changed, absolute, so that each
 * replaces what this partition said before. A month whose cells have all gone is there with no bytes.
 */
public record PartitionFrame(Family family, int partition, Progress progress, Map<AreaMonth, Partial> partials) {
    public PartitionFrame {
        partials = Map.copyOf(partials);
    }

    /**
     * What one partition contributes to an area and month.
     *
     * @param sequence number of the frame it came with: older than the frame's own when a compacted topic is loaded
     * @param cells packed cells
     */
    @SuppressWarnings("ArrayRecordComponent") // read by the view only, never compared
    public record Partial(long sequence, byte[] cells) {}
}
