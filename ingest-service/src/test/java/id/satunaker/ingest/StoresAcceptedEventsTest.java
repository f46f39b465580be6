package id.satunaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.schemas.backend.KafkaBackend;
import id.satunaker.schemas.backend.RegistryBackend;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole service on a real broker and a real registry. */
class StoresAcceptedEventsTest {
    private static IngestService service;

    @BeforeAll
    static void start() {
        KafkaBackend.shared().deployTopics(4);
        service = IngestService.start(
                KafkaBackend.shared().bootstrapServers(),
                RegistryBackend.shared().url(),
                Map.of());
        await().atMost(Duration.ofSeconds(30)).until(service::isReady);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void acceptsAJobSeeker() {
        HttpResponse<String> answer = service.post("job-seekers", "application/json", """
                {"recordId":"R-1","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00+07:00",
                 "nik":"3216014503040001","registeredOn":"2025-01-10","sex":"F","birthMonth":"2004-03"}""");

        assertThat(answer.body())
                .isEqualTo("{\"received\":1,\"accepted\":1,\"rejected\":0,\"retry\":0,\"results\":[]}");
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
