package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class ProblemExceptionHandlerTest {
    private final ProblemExceptionHandler handler = new ProblemExceptionHandler(new ProblemWriter(new JsonMapper()));

    @Test
    void asksNobodyToActWhereASenderIsGone(CapturedOutput output) {
        handle(new AbortedException("Connection has been closed"));
        handle(new IOException("Connection reset by peer"));

        assertThat(output.getAll()).doesNotContain("A request failed");
    }

    @Test
    void saysWhereABugIsAndNotWhatItSays(CapturedOutput output) {
        handle(new IllegalStateException("3216014503040001"));

        assertThat(output.getAll())
                .contains("ERROR", "A request failed: java.lang.IllegalStateException")
                .doesNotContain("3216014503040001");
    }

    private void handle(Throwable failure) {
        handler.handle(MockServerWebExchange.from(MockServerHttpRequest.get("/")), failure)
                .onErrorComplete()
                .block();
    }
}
