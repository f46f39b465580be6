package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Services are killed in the middle of a feed, its client sends again what was not answered, and nothing is amiss. */
@ExtendWith(StackExtension.class)
class KilledServicesIT {
    private static final int LIVES = 25_024;
    private static final long SEED = 20_250_301;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Stack stack;
    private final Caller caller;

    KilledServicesIT(Stack stack) {
        this.stack = stack;
        this.caller = new Caller(stack);
    }

    @Test
    void countsEveryAcceptedEventOnceAndKeepsTheLastVersions() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        List<Life> lives = IntStream.range(0, LIVES)
                .mapToObj(number -> new Life(number, today))
                .toList();
        List<Sent> events = new ArrayList<>(
                lives.stream().flatMap(life -> life.events().stream()).toList());
        Collections.shuffle(events, new Random(SEED));
        assertThat(events.size()).as("events").isGreaterThanOrEqualTo(50_000);
        CountedOnce countedOnce = new CountedOnce(caller, today.minusDays(160), today);

        try (FramesAddUp framesAddUp = new FramesAddUp(stack.addresses());
                RetryingClient client = new RetryingClient(caller)) {
            List<Future<?>> sending = client.send(events);
            for (int acceptedAtKill : killDuring(client)) {
                assertThat(acceptedAtKill).as("accepted at a kill").isLessThan(events.size());
            }
            for (Future<?> sender : sending) {
                sender.get();
            }

            assertThat(client.repeated()).as("batches sent again").isPositive();
            new NothingAcceptedIsLost(stack.addresses()).holdsFor(events);
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> countedOnce.holdsFor(lives));
            await().atMost(PATIENCE).untilAsserted(() -> new LastVersionsAreKept(stack).holdsFor(events));
            framesAddUp.holds(3);
        }
    }

    /**
     * Each at its point of the feed and started again at once, while the others and the feed go on. Gives how much of
     * the feed was accepted by the time of each kill.
     */
    private List<Integer> killDuring(RetryingClient client) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> restarts = new ArrayList<>();
            restarts.add(hands.submit(() -> killAt(5_000, Part.ANALYTICS, client)));
            restarts.add(hands.submit(() -> killAt(10_000, Part.PLACEMENT, client)));
            restarts.add(hands.submit(() -> killAt(15_000, Part.INGEST, client)));
            List<Integer> acceptedAtKills = new ArrayList<>();
            for (Future<Integer> restart : restarts) {
                acceptedAtKills.add(restart.get());
            }
            return acceptedAtKills;
        } finally {
            hands.shutdownNow();
        }
    }

    private int killAt(int accepted, Part part, RetryingClient client) throws Exception {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> client.accepted() >= accepted);
        stack.processes().kill(part);
        int acceptedAtKill = client.accepted();
        System.out.println(part.label() + " was killed when " + acceptedAtKill + " events were accepted");
        stack.processes().startAgain(part);
        return acceptedAtKill;
    }
}
