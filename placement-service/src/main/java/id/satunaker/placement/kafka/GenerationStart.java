package id.satunaker.placement.kafka;

import id.satunaker.placement.records.generation.Rebuild;
import id.satunaker.schemas.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must be so before anything is read: the topics are as declared, and there are generations. */
record GenerationStart(Admin admin, Rebuild rebuild, GenerationOffsets offsets, PlacementKafkaProperties properties) {
    private static final Logger log = LoggerFactory.getLogger(GenerationStart.class);
    private static final int FIRST = 1;

    void prepare() {
        Topics.check(admin, properties.partitions());
        rebuild.begin(this::rewind);
        if (properties.rebuild()) {
            log.info("Rebuilding: forgetting all records");
            rebuild.renew();
        }
    }

    /** Offsets of other tables than those that are made now would leave what is before them out. */
    private void rewind() {
        if (!offsets.forget(FIRST)) {
            throw new IllegalStateException("The group of generation " + FIRST
                    + " still has members that write elsewhere: stop all instances before the first start here");
        }
    }
}
