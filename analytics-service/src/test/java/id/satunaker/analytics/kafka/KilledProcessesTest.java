package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.FrameLaws;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes die by SIGKILL, and the next frames equal a batch computation of the prefixes that they state. */
class KilledProcessesTest {
    private static final long SEED = 20250304;
    /** Each partition of each family may have one of them. */
    private static final int NEXT_FRAMES = 2 * Cluster.PARTITIONS;

    private static final int EVENTS_A_KILL = 80;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private BrokerProcess broker;
    private Cluster cluster;
    private FrameLaws laws;
    private FrameWatcher watcher;

    @BeforeEach
    void start() throws Exception {
        broker = BrokerProcess.start(folder);
        cluster = Cluster.on(broker.address());
        laws = new FrameLaws(cluster.validity(), LocalDate.parse("2023-10-01"), LocalDate.parse("2024-09-30"));
        watcher = new FrameWatcher(cluster.clients(), cluster.epoch());
    }

    @AfterEach
    void stop() {
        watcher.close();
        cluster.close();
        broker.close();
    }

    @Test
    void threeTimes() {
        kill(3);
    }

    @Test
    @Tag("long")
    void fiftyTimes() {
        kill(50);
    }

    /** Its partitions move to the other, with its transaction open, and it goes on as if nothing had happened. */
    @Test
    void oneThatWasHeldUpChangesNothing() {
        List<SpecificRecord> events = events(3);
        try (ServiceProcess heldUp = service("one");
                ServiceProcess other = service("two")) {
            heldUp.awaitReady();
            other.awaitReady();
            awaitCounting(heldUp, 1);
            awaitCounting(other, 1);
            sendSome(events.subList(0, EVENTS_A_KILL));
            atSomeInstant();
            heldUp.pause();
            int shown = watcher.shown().size();
            // Of all partitions: what it held has moved, and what it had not committed is undone.
            events.subList(EVENTS_A_KILL, 2 * EVENTS_A_KILL).forEach(cluster::send);
            Instance.patiently().until(() -> cluster.isCounted(watcher.figures()));

            events.subList(2 * EVENTS_A_KILL, 3 * EVENTS_A_KILL).forEach(cluster::send);
            heldUp.resume();
            awaitCounting(heldUp, 3);

            System.out.println("seed " + SEED + ": held up after " + shown + " of "
                    + watcher.shown().size() + " frames");
            assertArePrefixes(prefixes(), shown, watcher.shown().size());
            assertThat(watcher.mismatched()).isZero();
        }
    }

    /** Until its count of events has grown so often: it is a member like any other. */
    private void awaitCounting(ServiceProcess service, int times) {
        Set<Double> counts = new HashSet<>(Set.of(0.0));
        Instance.patiently().ignoreExceptions().until(() -> {
            for (int person = 0; person < 20; person++) {
                cluster.send(Events.registered(Events.person(person), "office", "32.16", "2024-01-02", counts.size()));
            }
            counts.add(service.consumed());
            return counts.size() > times;
        });
        Instance.patiently().until(() -> cluster.isCounted(watcher.figures()));
    }

    private void kill(int kills) {
        List<SpecificRecord> events = events(kills);
        List<Integer> shownAtKills = new ArrayList<>();
        try (ServiceProcess service = service("one")) {
            service.awaitReady();
            for (int kill = 0; kill < kills; kill++) {
                Victim victim = kill % 3 == 1 ? broker : service;
                sendSome(events.subList(kill * EVENTS_A_KILL, (kill + 1) * EVENTS_A_KILL));
                atSomeInstant();
                victim.kill();
                shownAtKills.add(watcher.shown().size());
                victim.startAgain();
                Instance.patiently().until(() -> cluster.isCounted(watcher.figures()));
                System.out.println(
                        "kill " + (kill + 1) + " of the " + victim + " after " + shownAtKills.get(kill) + " frames");
            }
            // The next frame of the last kill, if all was counted when it came.
            cluster.send(Events.registered(Events.person(1), "office", "32.16", "2024-01-01", 0));
            Instance.patiently().until(() -> cluster.isCounted(watcher.figures()));
        }
        System.out.println(
                "seed " + SEED + ": " + kills + " kills, " + watcher.shown().size() + " frames");
        Prefixes prefixes = prefixes();
        shownAtKills.forEach(shown -> assertArePrefixes(prefixes, shown, shown + NEXT_FRAMES));
        assertArePrefixes(prefixes, watcher.shown().size() - 1, watcher.shown().size());
        assertThat(watcher.mismatched()).isZero();
    }

    private ServiceProcess service(String name) {
        return new ServiceProcess(name, cluster, broker.address(), folder);
    }

    private List<SpecificRecord> events(int kills) {
        List<SpecificRecord> events = new ArrayList<>();
        for (int histories = 20; events.size() < kills * EVENTS_A_KILL; histories *= 2) {
            events = new ArrayList<>(laws.histories(histories));
        }
        Collections.shuffle(events, random);
        return events;
    }

    /** Some a few at a time, so that frames are small and many, and the others at once. */
    private void sendSome(List<SpecificRecord> events) {
        int calm = random.nextInt(events.size());
        for (int from = 0; from < calm; from += 10) {
            int seen = watcher.shown().size();
            events.subList(from, Math.min(calm, from + 10)).forEach(cluster::send);
            cluster.flush();
            Instance.patiently().until(() -> watcher.shown().size() > seen);
        }
        events.subList(calm, events.size()).forEach(cluster::send);
    }

    /** Waits for nothing: the instant of a kill is drawn from two commit intervals. */
    private void atSomeInstant() {
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(100_000)));
    }

    private Prefixes prefixes() {
        String links = ServiceProcess.APPLICATION + "-" + cluster.epoch() + "-links-repartition";
        return new Prefixes(laws, cluster.stored(), links, cluster.readAll(links));
    }

    private void assertArePrefixes(Prefixes prefixes, int from, int to) {
        List<Figures> frames =
                watcher.shown().subList(from, Math.min(to, watcher.shown().size()));
        assertThat(frames).isNotEmpty().allSatisfy(frame -> {
            assertThat(prefixes.difference(frame)).isEmpty();
            assertThat(laws.unbalanced(frame)).isEmpty();
        });
    }
}
