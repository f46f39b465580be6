package id.satunaker.analytics.indicator;

/**
 * The figures of all areas, kept from the frames of all partitions of both families. One thread applies frames; any
 * thread takes {@link #figures()}, which never changes once taken.
 */
public final class View {

    /** @param partitions number of partitions of each family */
    public View(String epoch, int partitions) {}

    /**
     * Applies a frame whole: a reader sees all of it or nothing.
     *
     * @return false where the frame is not newer than the last of its partition, which changes nothing
     */
    public boolean apply(PartitionFrame frame) {
        throw new UnsupportedOperationException();
    }

    public Figures figures() {
        throw new UnsupportedOperationException();
    }
}
