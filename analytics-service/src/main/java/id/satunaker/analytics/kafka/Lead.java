package id.satunaker.analytics.kafka;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What the leader can do and others cannot, from taking the lead to losing it: who takes it again has another. */
@FunctionalInterface
interface Lead {

    /**
     * Writes all records in one transaction.
     *
     * @throws org.apache.kafka.common.KafkaException where another instance leads by now, and then none was written, or
     *     where the broker does not answer
     */
    void write(List<ProducerRecord<byte[], byte[]>> records);
}
