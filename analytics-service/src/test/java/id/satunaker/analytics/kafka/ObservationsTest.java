package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.http.SettableClock;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Night;
import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.Publication.Issued;
import id.satunaker.analytics.indicator.References;
import id.satunaker.schemas.event.IndicatorObservation;
import id.satunaker.schemas.event.ObservationStatus;
import id.satunaker.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a subscriber of the observations is told, by leaders on a real broker whose publications and clock are given. */
class ObservationsTest {
    private static final YearMonth JULY = YearMonth.parse("2025-07");
    private static final LocalDate TODAY = LocalDate.parse("2025-07-10");
    private static final int ALL = 3 * Indicator.values().length; // of a region, its province and the nation

    private final GivenFigures figures = new GivenFigures();
    private final SettableClock clock = SettableClock.noonOf(TODAY);
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Observations> open = new ArrayList<>();
    private volatile Optional<Publication> publication = Optional.empty();

    @BeforeEach
    void empty() {
        Cluster.emptyReleases();
        Cluster.empty(Topics.INDICATORS);
        figures.count("32.16", JULY, 5);
    }

    @AfterEach
    void close() {
        open.forEach(Observations::close);
    }

    @Test
    void tellsEveryIndicatorOfEveryAreaOnceThereIsAPublication() {
        try (LeaderInstance leader = leader()) {
            awaitAsked();
            assertThat(told()).isEmpty();

            publish();
            clock.advance(Duration.ofSeconds(1));
            awaitTold(ALL, leader);
        }

        assertThat(told()).extracting(IndicatorObservation::getFrame).containsOnly(frame());
        assertThat(newest("32.16", Indicator.REG_T))
                .isEqualTo(IndicatorObservation.newBuilder()
                        .setIndicator("REG_T")
                        .setRefArea("32.16")
                        .setTimePeriod(TODAY)
                        .setValue(5.0)
                        .setStatus(ObservationStatus.P)
                        .setFrame(frame())
                        .build());
        assertThat(newest("ID", Indicator.TIGHT).getValue()).isNull();
        assertThat(newest("ID", Indicator.TIGHT).getStatus()).isEqualTo(ObservationStatus.M);
    }

    @Test
    void tellsOnlyWhatChangedAndAtMostOnceASecond() {
        publish();
        try (LeaderInstance leader = leader()) {
            awaitTold(ALL, leader);
            figures.count("32.16", JULY, 6);
            publish();
            awaitTurns(leader);
            assertThat(told()).hasSize(ALL);

            figures.count("32.16", JULY, 7);
            publish();
            clock.advance(Duration.ofSeconds(1));
            awaitTold(ALL + 3, leader);
        }

        assertThat(newest("32", Indicator.REG_T).getValue()).isEqualTo(7);
        assertThat(newest("32", Indicator.REG_U).getFrame()).isNotEqualTo(frame());
    }

    @Test
    void tellsEverythingAgainOnAnotherDay() {
        publish();
        try (LeaderInstance leader = leader()) {
            awaitTold(ALL, leader);
            clock.advance(Duration.ofDays(1));
            awaitTold(2 * ALL, leader);
        }

        assertThat(newest("ID", Indicator.REG_T).getTimePeriod()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void tellsOfANightWithItsDate() {
        Figures exact = figures.figures().orElseThrow();
        Night night = new Night(TODAY.minusDays(1), exact.frame(), exact);
        publication = Optional.of(Publication.open(night, exact, issued()));

        try (LeaderInstance leader = leader()) {
            awaitTold(ALL, leader);
        }

        assertThat(told()).extracting(IndicatorObservation::getTimePeriod).containsOnly(TODAY.minusDays(1));
    }

    @Test
    void theNextLeaderGoesOnWhereTheLastOneWas() {
        publish();
        try (LeaderInstance leader = leader()) {
            awaitTold(ALL, leader);
        }
        figures.count("32.16", JULY, 6);
        publish();

        try (LeaderInstance leader = leader()) {
            awaitTold(ALL + 3, leader);
        }
    }

    @Test
    void aLeaderWhoseViewIsBehindWaitsForItAWhile() {
        Optional<Publication> older = exact();
        figures.count("32.16", JULY, 6);
        publish();
        try (LeaderInstance leader = leader()) {
            awaitTold(ALL, leader);
        }
        publication = older;

        try (LeaderInstance leader = leader()) {
            Instance.patiently().until(leader::leads);
            awaitTurns(leader);
            assertThat(told()).hasSize(ALL);
            clock.advance(Duration.ofSeconds(31));
            awaitTold(ALL + 3, leader);
        }
    }

    private LeaderInstance leader() {
        return new LeaderInstance((releases, meters) -> {
                    var consumer = KafkaConfiguration.logConsumer(Cluster.connection());
                    Observations observations = new Observations(consumer, Wire.SERDES);
                    open.add(observations);
                    Duty duty = new ObservationDuty(() -> publication, observations, clock);
                    return lead -> {
                        duty.perform(lead);
                        asked.incrementAndGet();
                    };
                })
                .start();
    }

    private void publish() {
        publication = exact();
    }

    private Optional<Publication> exact() {
        return figures.figures().map(newest -> Publication.exact(newest, issued()));
    }

    private static Issued issued() {
        return new Issued(References.NONE, month -> Optional.empty());
    }

    private String frame() {
        return figures.figures().orElseThrow().frame().toString();
    }

    private void awaitTold(int records, LeaderInstance leader) {
        Instance.patiently().untilAsserted(() -> assertThat(told()).hasSize(records));
        awaitTurns(leader);
        assertThat(told()).hasSize(records);
    }

    /** Some whole turns of the leader. */
    private void awaitTurns(LeaderInstance leader) {
        Instance.patiently().until(leader::leads);
        awaitAsked();
    }

    private void awaitAsked() {
        int before = asked.get();
        Instance.patiently().until(() -> asked.get() >= before + 4);
    }

    private static IndicatorObservation newest(String area, Indicator indicator) {
        return told().stream()
                .filter(told ->
                        told.getRefArea().equals(area) && told.getIndicator().equals(indicator.name()))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private static List<IndicatorObservation> told() {
        var deserializer = Wire.SERDES.deserializer(IndicatorObservation.class);
        return Cluster.read(Topics.INDICATORS.topicName()).stream()
                .peek(ObservationsTest::assertKey)
                .map(record -> deserializer.deserialize(record.topic(), record.value()))
                .toList();
    }

    private static void assertKey(ConsumerRecord<byte[], byte[]> record) {
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).matches("(32|32\\.16|ID)/[A-Z0-9_]+");
    }
}
