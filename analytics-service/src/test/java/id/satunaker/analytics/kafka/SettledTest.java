package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.PartitionFrame;
import id.satunaker.analytics.indicator.Progress;
import id.satunaker.analytics.indicator.View;
import id.satunaker.schemas.event.Family;
import id.satunaker.schemas.topic.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real broker, what a generation has committed and linked, and figures that know it or do not. */
class SettledTest {
    private static final TopicPartition PLACEMENTS = new TopicPartition(Topics.Names.PLACEMENTS, 0);

    private final View view = new View("r1-v180", Cluster.PARTITIONS);
    private Cluster cluster;
    private String application;
    private String links;
    private Admin admin;
    private Sources sources;
    private Producer<byte[], byte[]> producer;

    @BeforeEach
    void start() throws Exception {
        cluster = Cluster.empty();
        application = "settled-" + cluster.epoch();
        links = application + "-links-repartition";
        admin = Admin.create(Cluster.connection());
        admin.createTopics(List.of(new NewTopic(links, Cluster.PARTITIONS, (short) 1)))
                .all()
                .get();
        sources = new Sources(KafkaConfiguration.logConsumer(Cluster.connection()));
        Map<String, Object> config = new HashMap<>(Cluster.connection());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, application);
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        placement();
        commit(end());
        read(Family.PERSONS, PLACEMENTS.topic(), end());
    }

    @AfterEach
    void stop() {
        producer.close();
        sources.close();
        admin.close();
        cluster.close();
    }

    @Test
    void areFiguresThatKnowWhatIsCommittedAndAllLinks() {
        link();
        link();
        read(Family.VACANCIES, links, 3); // before the end of the last transaction

        assertThat(isSettled()).isTrue();
    }

    @Test
    void areAtTheSamePlaceWhereOnlyTheEndOfATransactionLiesBetween() {
        placement();
        EventOffsets before = EventOffsets.among(Map.of(PLACEMENTS, end() - 1));
        EventOffsets after = EventOffsets.among(Map.of(PLACEMENTS, end()));
        EventOffsets earlier = EventOffsets.among(Map.of(PLACEMENTS, end() - 2));
        Settled settled = new Settled(admin, sources);

        assertThat(settled.isSamePlace(before, after)).isTrue();
        assertThat(settled.isSamePlace(after, before)).isTrue();
        assertThat(settled.isSamePlace(earlier, after)).isFalse();
        assertThat(settled.isSamePlace(after, earlier)).isFalse();
    }

    @Test
    void haveArrivedWhereNoEventLiesBeforeTheStop() {
        Settled settled = new Settled(admin, sources);
        EventOffsets nothing = EventOffsets.among(Map.of());
        EventOffsets everything = EventOffsets.named(ends());
        EventOffsets ahead = EventOffsets.among(Map.of(PLACEMENTS, end() + 100));

        assertThat(settled.hasArrived(everything, ahead)).isTrue();
        assertThat(settled.hasArrived(nothing, EventOffsets.among(zeros()))).isTrue();
        assertThat(settled.hasArrived(nothing, ahead)).isFalse();
        assertThat(settled.hasArrived(nothing, nothing)).isFalse();
    }

    @Test
    void areFiguresWithoutAnyLinks() {
        assertThat(isSettled()).isTrue();
    }

    @Test
    void areNotFiguresThatDoNotKnowWhatIsCommitted() throws Exception {
        placement();
        commit(end());

        assertThat(isSettled()).isFalse();
    }

    @Test
    void areNotFiguresThatLackALink() {
        link();
        link();
        read(Family.VACANCIES, links, 1);

        assertThat(isSettled()).isFalse();
    }

    @Test
    void areNotFiguresThatLackALinkWhoseTransactionHasNotEnded() {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(links, 0, new byte[] {1}, new byte[] {1}));
        producer.flush();

        assertThat(isSettled()).isFalse();
    }

    @Test
    void isUnknownWhereThereIsNothing() {
        assertThat(new Settled(admin, sources).isSettled("nobody", view.figures()))
                .isFalse();
    }

    private boolean isSettled() {
        return new Settled(admin, sources).isSettled(application, view.figures());
    }

    /** Takes two places, which are there only when the end of its transaction is: a little after the commit returns. */
    private void placement() {
        long before = end();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(PLACEMENTS.topic(), PLACEMENTS.partition(), new byte[] {1}, new byte[] {1}));
        producer.commitTransaction();
        await().until(() -> end() >= before + 2);
    }

    private long end() {
        return sources.ends(List.of(PLACEMENTS.topic())).getOrDefault(PLACEMENTS, 0L);
    }

    private Map<String, Long> ends() {
        return sources.ends(EventOffsets.TOPICS).entrySet().stream()
                .collect(Collectors.toMap(end -> end.getKey().toString(), Map.Entry::getValue));
    }

    private Map<TopicPartition, Long> zeros() {
        return sources.ends(EventOffsets.TOPICS).keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> 0L));
    }

    private void commit(long offset) throws Exception {
        admin.alterConsumerGroupOffsets(application, Map.of(PLACEMENTS, new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    private void read(Family family, String topic, long offset) {
        Figures before = view.figures();
        long sequence = before.progress(family, 0).sequence() + 1;
        Progress progress = new Progress(sequence, Map.of(topic, offset), Instant.EPOCH);
        view.apply(new PartitionFrame(family, 0, progress, Map.of()));
    }

    /** Takes two places: its own, and the end of its transaction. */
    private void link() {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(links, 0, new byte[] {1}, new byte[] {1}));
        producer.commitTransaction();
    }
}
