package id.satunaker.local.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.satunaker.local.feed.SampleEvent.Kind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IngestClientTest {

    private record Answer(int status, String body) {}

    private static final List<SampleEvent> ITEMS = List.of(item("a"), item("b"));

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();
    private HttpServer server;
    private IngestClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/v1/vacancies", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Answer answer = answers.remove();
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        client = new IngestClient(uri, Map.of("kab-batang", "token"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsTheSameBatchAgainUntilNoItemIsLeftWithoutAnAnswer() throws InterruptedException {
        answers.add(new Answer(503, "{\"accepted\":0,\"rejected\":0,\"retry\":2}"));
        answers.add(new Answer(207, "{\"accepted\":1,\"rejected\":0,\"retry\":1}"));
        answers.add(new Answer(200, "{\"accepted\":2,\"rejected\":0,\"retry\":0}"));

        int accepted = client.post(ITEMS);

        assertThat(accepted).isEqualTo(2);
        assertThat(bodies).hasSize(3).containsOnly("{\"recordId\":\"a\"}\n{\"recordId\":\"b\"}");
    }

    @Test
    void doesNotSendRejectedItemsAgain() throws InterruptedException {
        answers.add(new Answer(207, "{\"accepted\":1,\"rejected\":1,\"retry\":0}"));

        assertThat(client.post(ITEMS)).isEqualTo(1);
        assertThat(bodies).hasSize(1);
    }

    @Test
    void stopsWhenTheRequestAsAWholeIsRefused() {
        answers.add(new Answer(403, "no scope"));

        assertThatThrownBy(() -> client.post(ITEMS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("403")
                .hasMessageContaining("no scope");
    }

    private static SampleEvent item(String recordId) {
        return new SampleEvent(Instant.EPOCH, "kab-batang", Kind.VACANCY, Map.of("recordId", recordId));
    }
}
