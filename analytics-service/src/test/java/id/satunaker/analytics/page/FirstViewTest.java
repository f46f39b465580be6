package id.satunaker.analytics.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.http.Country;
import id.satunaker.analytics.http.Edge;
import id.satunaker.analytics.http.HttpServerTest;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How much comes over the wire before a page stands, in a country of which every region reports. */
@HttpServerTest
class FirstViewTest {
    private static final int MOST_BYTES = 150_000;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Integer> bytes = new TreeMap<>();

    @BeforeEach
    void fill(@Autowired Country country) {
        country.clear();
        country.add(Country.EVERYWHERE, Edge.TODAY.minusDays(9), Measure.of(Indicator.REG_U), 12_345)
                .add(Country.EVERYWHERE, Edge.TODAY, Measure.of(Indicator.VAC), 2_345)
                .night(Edge.TODAY);
    }

    @ParameterizedTest
    @CsvSource({"/, /page/overview.js", "/r/32, /page/region.js"})
    void weighsAtMost150KilobytesOnTheWay(String page, String module) {
        FirstView view = FirstView.of(page, this::load);

        int sum = bytes.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("first view of %s: %d bytes: %s%n", page, sum, bytes);
        assertThat(view.texts())
                .containsKeys(module, "/page/app.js", "/page/page.css", "/webjars/d3-scale/4.0.2/dist/d3-scale.min.js");
        assertThat(sum).isLessThanOrEqualTo(MOST_BYTES);
    }

    private String load(String path) {
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            bytes.put(path, answer.body().length);
            return text(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean isZipped = answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        byte[] body =
                isZipped ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
        assertThat(isZipped || body.length < 2_048)
                .as(answer.uri() + " is compressed or small")
                .isTrue();
        return new String(body, StandardCharsets.UTF_8);
    }
}
