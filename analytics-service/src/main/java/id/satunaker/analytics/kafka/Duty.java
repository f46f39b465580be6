package id.satunaker.analytics.kafka;

/**
 * What only the leader does. It is performed again and again while an instance leads, by one thread and only when all that
 * any leader has written is known here; after a failure the instance steps down, and whoever leads next performs it.
 */
@FunctionalInterface
interface Duty {
    void perform(Lead lead);
}
