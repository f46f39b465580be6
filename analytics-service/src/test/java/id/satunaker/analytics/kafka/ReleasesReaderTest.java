package id.satunaker.analytics.kafka;

import static id.satunaker.analytics.kafka.LeaderInstance.FORMAT;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.AreaMonth;
import id.satunaker.analytics.indicator.FrameVector;
import id.satunaker.analytics.indicator.Night;
import id.satunaker.schemas.event.GenerationPhase;
import id.satunaker.schemas.event.Generations;
import id.satunaker.schemas.event.Release;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader of the log shows, and when. */
class ReleasesReaderTest {
    private static final LocalDate DATE = LocalDate.parse("2025-07-02");
    private static final AreaMonth BEKASI = new AreaMonth("32.16", 12 * 2025 + 6);
    private static final AreaMonth BINJAI = new AreaMonth("12.75", 12 * 2025 + 6);

    private final List<Optional<Generations>> generations = new ArrayList<>();
    private final LiveReleases releases = new LiveReleases(List.of(generations::add));
    private Producer<byte[], byte[]> leader;
    private Consumer<byte[], byte[]> consumer;

    @BeforeEach
    void emptyTheLog() {
        Cluster.emptyReleases();
        leader = ReleasesConfiguration.leaderProducer(
                Cluster.connection(), Instance.settings(Path.of("unused"), Duration.ofMillis(50), Duration.ZERO));
        leader.initTransactions();
        consumer = KafkaConfiguration.logConsumer(Cluster.connection());
    }

    @AfterEach
    void close() {
        consumer.close();
        leader.close();
    }

    @Test
    void isLoadedFromAnEmptyLogWithNothing() {
        assertThat(releases.isLoaded()).isFalse();

        readUntil(releases::isLoaded);

        assertThat(releases.schedule().hasBegun()).isFalse();
        assertThat(releases.releases().night()).isEmpty();
        assertThat(generations).containsExactly(Optional.empty());
    }

    @Test
    void showsATransactionWholeOrNotAtAll() {
        ReleasesReader reader = readUntil(releases::isLoaded);
        leader.beginTransaction();
        leader.send(FORMAT.nightCells(BEKASI, GivenFigures.cells(3)));
        leader.send(FORMAT.night(DATE, frame(1)));
        leader.flush();
        for (int i = 0; i < 5; i++) {
            reader.poll();
        }
        assertThat(releases.releases().night()).isEmpty();

        leader.send(FORMAT.release(12 * 2025 + 5, DATE, frame(1)));
        leader.commitTransaction();
        pollUntil(reader, () -> releases.releases().night().isPresent());

        assertThat(releases.releases().months()).hasSize(1);
        assertThat(value(releases.releases().night().orElseThrow())).isEqualTo(3);
    }

    @Test
    void showsATransactionWholeAlsoWhereItIsReadInPieces() {
        consumer.close();
        Map<String, Object> oneByOne = Cluster.connection();
        oneByOne.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        consumer = KafkaConfiguration.logConsumer(oneByOne);
        write(() -> {
            leader.send(FORMAT.night(DATE, frame(1)));
            leader.send(FORMAT.release(12 * 2025 + 4, DATE, frame(1)));
            leader.send(FORMAT.release(12 * 2025 + 5, DATE, frame(1)));
        });
        List<Integer> shown = new ArrayList<>();

        readUntil(() -> {
            shown.add(releases.releases().months().size());
            return releases.releases().night().isPresent();
        });

        assertThat(shown).hasSizeGreaterThanOrEqualTo(3).containsOnly(0, 2);
    }

    @Test
    void showsNothingOfWhatWasAborted() {
        leader.beginTransaction();
        leader.send(FORMAT.nightCells(BEKASI, GivenFigures.cells(3)));
        leader.flush();
        leader.abortTransaction();
        write(() -> leader.send(FORMAT.night(DATE, frame(1))));

        readUntil(() -> releases.releases().night().isPresent());

        assertThat(value(releases.releases().night().orElseThrow())).isZero();
    }

    @Test
    void showsTheSameNightHoweverMuchOfThoseBeforeIsCompactedAway() {
        write(() -> leader.send(FORMAT.noNight(DATE.minusDays(1))));
        write(() -> {
            leader.send(FORMAT.nightCells(BEKASI, GivenFigures.cells(3)));
            leader.send(FORMAT.nightCells(BINJAI, GivenFigures.cells(3)));
            leader.send(FORMAT.night(DATE, frame(1)));
        });
        ReleasesReader live = readUntil(() -> releases.releases().night().isPresent());
        Night first = releases.releases().night().orElseThrow();
        write(() -> {
            leader.send(FORMAT.nightCells(BINJAI, GivenFigures.cells(4)));
            leader.send(FORMAT.night(DATE.plusDays(1), frame(2)));
        });
        pollUntil(live, () -> releases.schedule().lastNight().equals(DATE.plusDays(1)));
        LiveReleases late = new LiveReleases(List.of());

        late.begun();
        late.read(
                "night/32.16/2025-07",
                content(FORMAT.nightCells(BEKASI, GivenFigures.cells(3)).value()),
                2);
        late.read(
                "night/12.75/2025-07",
                content(FORMAT.nightCells(BINJAI, GivenFigures.cells(4)).value()),
                6);
        late.read("night", content(FORMAT.night(DATE.plusDays(1), frame(2)).value()), 7);
        late.rested(9);

        Night shown = releases.releases().night().orElseThrow();
        Night loaded = late.releases().night().orElseThrow();
        assertThat(value(loaded)).isEqualTo(7).isEqualTo(value(shown));
        assertThat(loaded.figures().frame()).isEqualTo(shown.figures().frame());
        assertThat(loaded.figures().changedSince(first.figures().frame()))
                .containsExactlyInAnyOrder("ID", "12", "12.75")
                .isEqualTo(shown.figures().changedSince(first.figures().frame()));
    }

    @Test
    void tellsTheNewestGenerationsOnceAndWhenTheyChange() {
        write(() -> leader.send(FORMAT.generations(generation(1))));
        write(() -> leader.send(FORMAT.generations(generation(2))));
        ReleasesReader reader = readUntil(releases::isLoaded);
        write(() -> leader.send(FORMAT.night(DATE, frame(1))));
        pollUntil(reader, () -> releases.releases().night().isPresent());

        write(() -> leader.send(FORMAT.generations(generation(3))));
        pollUntil(reader, () -> generations.size() > 1);

        assertThat(generations).containsExactly(Optional.of(generation(2)), Optional.of(generation(3)));
    }

    @Test
    void keepsWhatItShowedWhileItReadsAgain() {
        write(() -> leader.send(FORMAT.night(DATE, frame(1))));
        readUntil(releases::isLoaded);
        consumer.close();
        consumer = KafkaConfiguration.logConsumer(Cluster.connection());

        ReleasesReader again = new ReleasesReader(consumer, Wire.SERDES.deserializer(Release.class), releases);

        assertThat(releases.releases().night()).isPresent();
        write(() -> leader.send(FORMAT.night(DATE.plusDays(1), frame(2))));
        pollUntil(again, () -> releases.schedule().lastNight().equals(DATE.plusDays(1)));
    }

    private ReleasesReader readUntil(BooleanSupplier isSo) {
        ReleasesReader reader = new ReleasesReader(consumer, Wire.SERDES.deserializer(Release.class), releases);
        pollUntil(reader, isSo);
        return reader;
    }

    private static void pollUntil(ReleasesReader reader, BooleanSupplier isSo) {
        Instance.patiently().until(() -> reader.poll() && isSo.getAsBoolean());
    }

    private void write(Runnable records) {
        leader.beginTransaction();
        records.run();
        leader.commitTransaction();
    }

    private static Object content(byte[] value) {
        return Wire.SERDES
                .deserializer(Release.class)
                .deserialize(ReleasesReader.LOG.topic(), value)
                .getContent();
    }

    private static long value(Night night) {
        return GivenFigures.value(night.figures(), "ID", DATE);
    }

    private static FrameVector frame(int sequence) {
        return FrameVector.parse("r1-v180~" + sequence + "~1").orElseThrow();
    }

    private static Generations generation(int shown) {
        return Generations.newBuilder()
                .setShown(shown)
                .setPhase(GenerationPhase.STEADY)
                .build();
    }
}
