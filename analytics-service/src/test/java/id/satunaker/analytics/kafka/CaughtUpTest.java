package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.topic.Topics;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When figures stand for all that lay in Kafka, on a real broker. */
class CaughtUpTest {
    private static final String TOPIC = Topics.Names.PLACEMENTS;
    private static final LocalDate TODAY = LocalDate.parse("2025-07-02");

    private final GivenFigures figures = new GivenFigures();
    private Cluster cluster;
    private Producer<byte[], byte[]> producer;
    private Sources sources;
    private CaughtUp caughtUp;

    @BeforeEach
    void start() {
        cluster = Cluster.empty();
        Map<String, Object> config = new HashMap<>(Cluster.connection());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "republishing");
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        sources = new Sources(KafkaConfiguration.logConsumer(Cluster.connection()));
        caughtUp = new CaughtUp(figures, sources);
    }

    @AfterEach
    void stop() {
        sources.close();
        producer.close();
        cluster.close();
    }

    @Test
    void figuresOfNothingAreCaughtUpWithTopicsFromWhichAllWasDeleted() {
        write();
        cluster.deleteEvents();

        assertThat(caughtUp.on(TODAY)).isEqualTo(figures.figures());
    }

    @Test
    void noFiguresAreCaughtUpWithNothing() {
        figures.load(false);

        assertThat(caughtUp.on(TODAY)).isEmpty();
    }

    @Test
    void figuresThatLackARecordAreNot() {
        long first = write();
        long second = write();
        assertThat(caughtUp.on(TODAY)).isEmpty();
        figures.read(TOPIC, first + 1);
        assertThat(caughtUp.on(TODAY)).isEmpty();

        figures.read(TOPIC, second + 1);

        assertThat(caughtUp.on(TODAY)).isEqualTo(figures.figures());
    }

    @Test
    void whatKafkaWroteForItselfAndWhatWasAbortedIsNoRecord() {
        long offset = write();
        abort();
        abort();
        figures.read(TOPIC, offset + 1);

        assertThat(caughtUp.on(TODAY)).isEqualTo(figures.figures());
    }

    @Test
    void aRecordBehindAnAbortedOneIsMissed() {
        figures.read(TOPIC, write() + 1);
        abort();
        write();

        assertThat(caughtUp.on(TODAY)).isEmpty();
    }

    @Test
    void whatCameAfterTheDayHadBegunIsOfTheNextDay() {
        long offset = write();
        assertThat(caughtUp.on(TODAY)).isEmpty();
        write();
        figures.read(TOPIC, offset + 1);

        assertThat(caughtUp.on(TODAY)).isEqualTo(figures.figures());
        assertThat(caughtUp.on(TODAY.plusDays(1))).isEmpty();
    }

    private long write() {
        producer.beginTransaction();
        Future<RecordMetadata> sent = send();
        producer.commitTransaction();
        try {
            return sent.get().offset();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void abort() {
        producer.beginTransaction();
        send();
        producer.flush();
        producer.abortTransaction();
    }

    private Future<RecordMetadata> send() {
        return producer.send(new ProducerRecord<>(TOPIC, 0, new byte[] {1}, new byte[] {2}));
    }
}
