package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.PartitionFrame;

/** Takes what a {@link PartialsReader} reads. Called by the reading thread only. */
interface FrameListener {

    /** A whole frame, newer than those of its partition and family before it. */
    void apply(PartitionFrame frame);

    /** Every frame that was there when the reading began has been applied. */
    void loaded();

    /** A frame was not whole, so its partition is being loaded again. */
    void mismatched();

    /** @param lag records that are there and have not been read */
    void polled(long lag);
}
