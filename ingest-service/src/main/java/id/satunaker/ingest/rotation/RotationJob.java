package id.satunaker.ingest.rotation;

import id.satunaker.ingest.intake.PersonKey;
import id.satunaker.ingest.intake.Rekeying;
import id.satunaker.schemas.serde.EventSerdes;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** One rotation, and how it ended: 0 done, 1 not, with one line in the log that says why. */
final class RotationJob implements ApplicationRunner, ExitCodeGenerator {
    private static final Logger LOG = LoggerFactory.getLogger(RotationJob.class);

    private final PersonKey key;
    private final KafkaProperties kafka;
    private final RotationProperties properties;
    private int exitCode = 1;

    RotationJob(PersonKey key, KafkaProperties kafka, RotationProperties properties) {
        this.key = key;
        this.kafka = kafka;
        this.properties = properties;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            rotate();
            exitCode = 0;
        } catch (RotationRefusedException | KafkaException e) {
            LOG.error("The person key is not rotated: {}", e.getMessage());
        }
    }

    private void rotate() {
        EventSerdes serdes = new EventSerdes(kafka.buildProducerProperties());
        try (Admin admin = Admin.create(kafka.buildAdminProperties());
                CommittedRecords records =
                        new CommittedRecords(kafka.buildConsumerProperties(), properties.patience());
                Appending appending = new Appending(kafka.buildProducerProperties())) {
            Rotation.Kafka ways =
                    new Rotation.Kafka(new Boundary(admin, key), new OtherReaders(admin), records, appending);
            new Rotation(ways, new PersonTopics(serdes), new Rekeying(key), LOG::info).run(properties);
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
