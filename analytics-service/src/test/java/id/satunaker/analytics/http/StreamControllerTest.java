package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.json.JsonMapper;

class StreamControllerTest {
    private static final StreamRequest EVERYTHING = new StreamRequest(Audience.EVERYTHING, Set.of(), Optional.empty());

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final SettableClock clock = SettableClock.noonOf(Edge.TODAY);
    private final Country country = new Country();
    private final SnapshotWriter writer = new SnapshotWriter(JsonMapper.shared(), null);
    private final Editions editions = country.editions(writer, clock);
    private final Ticker ticker = new Ticker(editions, time);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StreamController controller = new StreamController(
            ticker,
            editions,
            new Audiences(HttpProperties.PublicValues.EXACT, country),
            writer,
            new StreamMetrics(meters),
            clock);
    private final EmbeddedChannel channel = new EmbeddedChannel();

    @AfterEach
    void dispose() {
        time.dispose();
    }

    /** Spring does not cancel a body whose write failed before it began: it asks for one event, then never again. */
    @Test
    void endsWithItsConnectionThoughNobodyAsksForMoreOrCancels() {
        StepVerifier.create(stream(), 1)
                .then(channel::runPendingTasks)
                .expectNextMatches(StreamControllerTest::isOfASnapshot)
                .then(channel::close)
                .expectComplete()
                .verify(Duration.ofSeconds(5));

        assertThat(meters.get("labour.stream.subscribers").gauge().value()).isZero();
    }

    @Test
    void beginsNothingOnAConnectionThatIsClosed() {
        channel.close();

        StepVerifier.create(stream().filter(event -> false)).expectComplete().verify(Duration.ofSeconds(5));

        assertThat(meters.get("labour.stream.subscribers").gauge().value()).isZero();
    }

    @Test
    void leavesNothingBehindOnAConnectionThatStaysOpen() {
        StepVerifier.create(stream(), 1)
                .then(channel::runPendingTasks)
                .expectNextCount(1)
                .thenCancel()
                .verify();

        assertThat(meters.get("labour.stream.subscribers").gauge().value()).isZero();
    }

    private static boolean isOfASnapshot(DataBuffer piece) {
        return piece.toString(StandardCharsets.UTF_8).contains("\nevent:snapshot\n");
    }

    private Flux<DataBuffer> stream() {
        return controller.stream(EVERYTHING, new Outlet(channel), null);
    }
}
