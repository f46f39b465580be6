package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The run puts the labour force as a careful client does: until it is known to be stored, or refused. */
class ReferenceDataTest {
    private static final Answer ALL = new Answer(200, "{\"received\":32,\"accepted\":32,\"rejected\":0,\"retry\":0}");
    private static final Answer SOME = new Answer(207, "{\"received\":32,\"accepted\":31,\"rejected\":0,\"retry\":1}");
    private static final Answer BAD = new Answer(207, "{\"received\":32,\"accepted\":31,\"rejected\":1,\"retry\":0}");

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private ReferenceData data;

    /** What ingest says. */
    private record Answer(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/v1/labour-force", this::answer);
        server.start();
        URI ingest = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        data = new ReferenceData(ingest, "token");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void putsAFigureOfEachRegionAndYear() throws Exception {
        answers.add(ALL);

        data.put();

        assertThat(requests.get(0).lines())
                .hasSize(2 + 8 * 4)
                .startsWith("PUT Bearer token text/csv", "regionCode,vintage,persons")
                .anyMatch(line -> line.matches("32\\.16,2025-08,[1-9]\\d+"));
    }

    @Test
    void putsTheSameAgainUntilAllOfItIsStored() throws Exception {
        answers.addAll(List.of(new Answer(503, "away"), SOME, new Answer(429, "later"), ALL));

        data.put();

        assertThat(requests).hasSize(4).containsOnly(requests.get(0));
    }

    @Test
    void saysWhyItIsRefused() {
        answers.add(new Answer(403, "why"));

        assertThatThrownBy(data::put).isInstanceOf(Refusal.class).hasMessageContainingAll("403", "why");
        assertThat(requests).hasSize(1);
    }

    @Test
    void doesNotRepeatWhatIsRejected() {
        answers.add(BAD);

        assertThatThrownBy(data::put).isInstanceOf(Refusal.class).hasMessageContaining("\"rejected\":1");
        assertThat(requests).hasSize(1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + "\n" + body);
        Answer answer = answers.remove();
        byte[] said = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), said.length);
        exchange.getResponseBody().write(said);
        exchange.close();
    }
}
