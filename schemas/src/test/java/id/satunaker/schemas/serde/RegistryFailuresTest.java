package id.satunaker.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.satunaker.schemas.backend.RegistryBackend;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Samples;
import id.satunaker.schemas.topic.Topics;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a registry that is locked, down, slow or none at all does to serdes. */
class RegistryFailuresTest {
    private static final String TOPIC = Topics.Names.JOB_SEEKERS;
    private static final String NOWHERE = "http://127.0.0.1:1";

    @Test
    void sendsTheUserInfo() throws Exception {
        try (RegistryProxy proxy = new RegistryProxy()) {
            Map<String, Object> config = config("schema.registry.url", proxy.url());
            config.put("basic.auth.user.info", "ingest:s3cret");

            new EventSerdes(config).serializer(JobSeekerEvent.class).serialize(TOPIC, Samples.jobSeeker());

            assertThat(proxy.authorizations()).containsExactly("Basic aW5nZXN0OnMzY3JldA==");
        }
    }

    @Test
    void saysThatTheRegistryIsDownAndTheRecordIsNotAtFault() {
        EventSerdes serdes = new EventSerdes(config("schema.registry.url", NOWHERE));

        assertThatThrownBy(() -> serdes.serializer(JobSeekerEvent.class).serialize(TOPIC, Samples.jobSeeker()))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining(NOWHERE)
                .hasMessageContaining("schema.registry.url")
                .hasMessageContaining("may be tried again");
        assertThatThrownBy(
                        () -> serdes.deserializer(JobSeekerEvent.class).deserialize(TOPIC, new byte[] {0, 0, 0, 0, 1}))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void asksTheNextRegistryWhenOneIsDown() {
        String both = NOWHERE + " , " + RegistryBackend.shared().url();

        byte[] bytes = new EventSerdes(config("schema.registry.url", both))
                .serializer(JobSeekerEvent.class)
                .serialize(TOPIC, Samples.jobSeeker());

        assertThat(bytes[0]).isZero();
    }

    @Test
    void doesNotWaitForARegistryThatNeverAnswers() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Map<String, Object> config = config("schema.registry.url", "http://127.0.0.1:" + silent.getLocalPort());
            config.put("http.read.timeout.ms", "500");

            assertThatThrownBy(() -> new SchemaRegistry(config).schemaOf(1))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("HttpTimeoutException");
        }
    }

    @Test
    void saysWhatAnsweredWhereARegistryShould() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(server, "/error/", 500, "{}");
        answer(server, "/locked/", 401, "{\"message\":\"who are you\"}");
        answer(server, "/page/", 200, "<html>hello</html>");
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();

        assertThatThrownBy(() -> new SchemaRegistry(config("schema.registry.url", base + "/error")).schemaOf(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("answered 500");
        assertThatThrownBy(() -> new SchemaRegistry(config("schema.registry.url", base + "/locked")).schemaOf(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("answered 401")
                .hasMessageContaining("who are you")
                .hasMessageContaining("basic.auth.user.info");
        assertThatThrownBy(() -> new SchemaRegistry(config("schema.registry.url", base + "/page")).schemaOf(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("answered 200");
        server.stop(0);
    }

    private static void answer(HttpServer server, String path, int status, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static Map<String, Object> config(String name, Object value) {
        Map<String, Object> config = new HashMap<>();
        config.put(name, value);
        return config;
    }
}
