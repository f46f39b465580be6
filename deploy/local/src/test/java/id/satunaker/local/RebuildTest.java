package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the run says of a rebuild, by what analytics answers. */
@Timeout(20)
class RebuildTest {
    private final List<String> said = new ArrayList<>();
    private volatile String state = "";
    private HttpServer server;
    private Rebuild rebuild;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/actuator/rebuild", this::answer);
        server.start();
        URI management = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var target = new Rebuild.Target("analytics", management, "token");
        rebuild = new Rebuild(target, Duration.ofMillis(1), new Progress(said::add));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void saysWhatWasShown() throws Exception {
        state = "{\"shown\":2,\"newest\":2,\"phase\":\"STEADY\",\"answered\":\"ours\",\"outcome\":\"It is shown\"}";

        rebuild.run();

        assertThat(said).singleElement().asString().endsWith("It is shown");
    }

    @Test
    void saysThatItWasNotAnsweredWhereAnotherRequestCameInBetween() {
        state = "{\"shown\":1,\"newest\":2,\"phase\":\"BUILDING\",\"answered\":\"another\",\"outcome\":null}";

        assertThatThrownBy(rebuild::run)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("another request may have come in between");
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean isAsked = exchange.getRequestMethod().equals("POST");
        byte[] body = (isAsked ? "{\"request\":\"ours\"}" : state).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(isAsked ? 202 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
