package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SilenceGuardTest {
    private final EmbeddedChannel channel = new EmbeddedChannel(new SilenceGuard(Duration.ofSeconds(60)));

    @BeforeEach
    void begin() {
        channel.freezeTime();
        channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/"));
    }

    @Test
    void closesARequestOfWhichNothingMoreComes() {
        pass(59);
        assertThat(channel.isOpen()).isTrue();

        pass(2);

        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void leavesARequestThatStillComes() {
        for (int i = 0; i < 10; i++) {
            pass(29);
            channel.writeInbound(new DefaultHttpContent(Unpooled.EMPTY_BUFFER));
        }

        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void leavesARequestOfWhichNothingIsAskedFor() {
        channel.config().setAutoRead(false);

        pass(600);

        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void leavesARequestThatWaitsForItsAnswer() {
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);

        pass(600);

        assertThat(channel.isOpen()).isTrue();
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            channel.advanceTimeBy(1, TimeUnit.SECONDS);
            channel.runScheduledPendingTasks();
        }
    }
}
