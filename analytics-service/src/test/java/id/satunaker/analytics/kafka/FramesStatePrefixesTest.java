package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.FrameLaws;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every frame equals a batch computation of the prefix that it states, wherever stream threads and instances die. */
class FramesStatePrefixesTest {
    private static final FrameLaws LAWS =
            new FrameLaws(Instance.VALIDITY, LocalDate.parse("2023-10-01"), LocalDate.parse("2024-09-30"));

    @TempDir
    Path stateDir;

    private Cluster cluster;

    @BeforeEach
    void start() {
        cluster = Cluster.empty();
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void whileThreadsDieAtEveryPointOfTheirTransactions() {
        Random random = new Random(20250301);
        List<SpecificRecord> events = new ArrayList<>(LAWS.histories(40));
        Collections.shuffle(events, random);
        int share = events.size() / (Faults.Point.values().length + 1);

        try (Instance instance = new Instance(stateDir.resolve("one"), "one")) {
            instance.start();
            for (Faults.Point point : Faults.Point.values()) {
                instance.faults.arm(point, random.nextInt(4));
                send(events.subList(point.ordinal() * share, (point.ordinal() + 1) * share), instance);
                assertThat(instance.faults.isArmed()).isFalse();
            }
            send(events.subList(Faults.Point.values().length * share, events.size()), instance);

            assertThat(instance.faults.fired()).isEqualTo(Faults.Point.values().length);
            assertEachFrameIsItsPrefix(instance.shown());
        }
    }

    /** A few at a time, so that there are many frames on the way. */
    private void send(List<SpecificRecord> events, Instance instance) {
        for (int from = 0; from < events.size(); from += 20) {
            int seen = instance.shown().size();
            events.subList(from, Math.min(events.size(), from + 20)).forEach(cluster::send);
            cluster.flush();
            Instance.patiently().until(() -> instance.shown().size() > seen);
        }
        Instance.patiently().until(() -> Consumed.all(cluster, instance.figures()));
    }

    private void assertEachFrameIsItsPrefix(List<Figures> shown) {
        Prefixes prefixes = new Prefixes(LAWS, cluster.placed(), "suite-r1-v30-links-repartition");
        for (Figures figures : shown) {
            assertThat(prefixes.difference(figures)).isEmpty();
            assertThat(LAWS.unbalanced(figures)).isEmpty();
        }
    }
}
