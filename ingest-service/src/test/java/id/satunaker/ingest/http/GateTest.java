package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.Participants;
import id.satunaker.ingest.intake.Sender;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.util.unit.DataSize;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

class GateTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Quotas quotas = new Quotas(
            new QuotaProperties(
                    Duration.ofSeconds(10),
                    new QuotaProperties.Limits(1_000, DataSize.ofMegabytes(1)),
                    Map.of(),
                    DataSize.ofBytes(1_000)),
            TimeMeter.SYSTEM_NANOTIME);
    private final Gate gate = new Gate(quotas, DataSize.ofBytes(1_000), meters);

    @Test
    void tellsTheOneThatSendsTooMuchAtOnceToWaitAndLetsOthersIn() {
        Disposable first = hold("a", 400);

        assertThat(pass("a", 200)).isEqualTo("quota.at-once 1");
        assertThat(pass("b", 200)).isEqualTo("passed null");

        first.dispose();
        assertThat(pass("a", 200)).isEqualTo("passed null");
    }

    @Test
    void saysThatItIsBusyWhenAllItsRoomIsTaken() {
        hold("a", 500);
        hold("b", 500);

        assertThat(pass("c", 1)).isEqualTo("service.busy 1");
        assertThat(held()).isEqualTo(1_000);
    }

    @Test
    void refusesAQuotaThatIsUsedAndSaysForHowLong() {
        quotas.of(sender("a")).tookEvents(1_250);

        assertThat(pass("a", 1)).isEqualTo("quota.used 3");
        assertThat(held()).isZero();
    }

    @Test
    void hasRoomForABodyThatIsLargerThanAShare() {
        assertThat(pass("a", 5_000)).isEqualTo("passed null");
    }

    @Test
    void givesTheRoomBackWhereWhatComesNextFails() {
        gate.pass(
                        arrival("a", 500, new MockServerHttpResponse()),
                        () -> Mono.error(new IllegalStateException("planted")),
                        why -> Mono.empty())
                .onErrorComplete()
                .block();

        assertThat(held()).isZero();
    }

    /** Who asks and is gone before the answer gives nothing back. */
    @Test
    void takesNoRoomBeforeItIsWaitedFor() {
        gate.pass(arrival("a", 500, new MockServerHttpResponse()), Mono::never, why -> Mono.empty());

        assertThat(held()).isZero();
    }

    private double held() {
        return meters.get("labour.bodies.held").gauge().value();
    }

    private Disposable hold(String participant, long bytes) {
        return gate.pass(arrival(participant, bytes, new MockServerHttpResponse()), Mono::never, why -> Mono.empty())
                .subscribe();
    }

    /** The code of the answer, and its Retry-After. */
    private String pass(String participant, long bytes) {
        MockServerHttpResponse response = new MockServerHttpResponse();
        AtomicReference<String> answer = new AtomicReference<>();
        gate.pass(
                        arrival(participant, bytes, response),
                        () -> Mono.fromRunnable(() -> answer.set("passed")),
                        why -> Mono.fromRunnable(() -> answer.set(why.code())))
                .then(Mono.defer(response::setComplete))
                .block();
        assertThat(response.getHeaders().headerNames()).contains("RateLimit", "RateLimit-Policy");
        return answer.get() + " " + response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
    }

    private static Gate.Arrival arrival(String participant, long bytes, MockServerHttpResponse response) {
        return new Gate.Arrival(sender(participant), bytes, response);
    }

    private static Sender sender(String participant) {
        return new Sender(Participants.live(participant, "32.16"), Set.of("32.16"));
    }
}
