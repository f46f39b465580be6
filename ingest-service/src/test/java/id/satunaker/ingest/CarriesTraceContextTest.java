package id.satunaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The trace that a request is part of goes on in the headers of the records, on a real broker and registry. */
@ExtendWith(OutputCaptureExtension.class)
class CarriesTraceContextTest extends OnRealBroker {
    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String STATE = "congo=t61rcWkgMzE";
    private static final String LINES = "application/x-ndjson";

    @Test
    void putsTheHeadersOfARequestOnEachOfItsRecords() {
        String lines = IntStream.range(0, 600)
                .mapToObj(number -> Samples.jobSeeker("traced", number))
                .collect(Collectors.joining("\n"));

        HttpResponse<String> answer =
                send("job-seekers", LINES, lines, Map.of("traceparent", PARENT, "tracestate", STATE));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(stored.jobSeekers("traced"))
                .hasSize(600)
                .allSatisfy(record ->
                        assertThat(headers(record)).isEqualTo(Map.of("traceparent", PARENT, "tracestate", STATE)));
    }

    @Test
    void putsNoneWhereTheRequestHasNoneThatIsSound(CapturedOutput output) {
        String nik = Samples.nik(4712);
        send("job-seekers", LINES, Samples.jobSeeker("untraced", 1), Map.of());
        send("job-seekers", LINES, Samples.jobSeeker("untraced", 2), Map.of("traceparent", "00-" + nik));
        send("job-seekers", LINES, Samples.jobSeeker("untraced", 3), Map.of("tracestate", STATE));
        send(
                "job-seekers",
                LINES,
                Samples.jobSeeker("half-traced", 1),
                Map.of("traceparent", PARENT, "tracestate", "nik=" + nik));

        assertThat(stored.jobSeekers("untraced"))
                .hasSize(3)
                .allSatisfy(record -> assertThat(headers(record)).isEmpty());
        assertThat(stored.jobSeekers("half-traced"))
                .singleElement()
                .satisfies(record -> assertThat(headers(record)).isEqualTo(Map.of("traceparent", PARENT)));
        assertThat(output.getAll()).doesNotContain(nik);
    }

    @Test
    void carriesTheTraceOfAHeartbeatToo() {
        HttpRequest heartbeat =
                request("heartbeats", "application/json", "{\"day\":\"2026-01-02\"}", Map.of("traceparent", PARENT));
        HttpRequest ofTheMinistry = HttpRequest.newBuilder(heartbeat, (name, value) -> true)
                .setHeader("Authorization", "Bearer " + service.issuer().token("kemnaker", "*"))
                .build();

        assertThat(service.send(ofTheMinistry).statusCode()).isEqualTo(200);

        assertThat(headers(stored.participant("kemnaker"))).containsEntry("traceparent", PARENT);
    }

    private static HttpResponse<String> send(String path, String type, String body, Map<String, String> headers) {
        return service.send(request(path, type, body, headers));
    }

    private static HttpRequest request(String path, String type, String body, Map<String, String> headers) {
        HttpRequest plain = service.request(path, type, BodyPublishers.ofString(body));
        HttpRequest.Builder request = HttpRequest.newBuilder(plain, (name, value) -> true);
        headers.forEach(request::header);
        return request.build();
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(headers).hasSize(List.of(record.headers().toArray()).size());
        return headers;
    }
}
