package id.satunaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is no HTTP, or half of it, is refused, and nothing of it is printed. */
@ExtendWith(OutputCaptureExtension.class)
class HostileConnectionTest {
    private static final String NIK = "3216014503040001";
    private static final int PATIENCE_MILLIS = 60_000;
    private static final String NOWHERE = "127.0.0.1:1";

    private static IngestService service;

    @BeforeAll
    static void start() {
        service = IngestService.start(NOWHERE, "http://" + NOWHERE, Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /N?n=N HTTP/1.1\r\nHost: x\r\nX N: N\r\n\r\n",
                "GET /N?n=N HTTP/1.1\r\nHost: x\r\nX: \u0001N\r\n\r\n",
                "GET /N%zz HTTP/1.1\r\nHost: x\r\nX: N\r\nConnection: close\r\n\r\n",
                "POST /N HTTP/1.1\r\nHost: x\r\nContent-Length: NN\r\n\r\n",
                "POST /N?n=N HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nNNN\r\n\r\n",
                "N N\r\n\r\n"
            })
    void printsNothingOfARequestThatItCannotRead(String request, CapturedOutput output) throws IOException {
        String answer = answer(request.replace("N", NIK));

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain(NIK);
        assertThat(output.getAll()).doesNotContain(NIK, "Exception");
    }

    @Test
    void printsNoErrorAfterAForm(CapturedOutput output) throws IOException {
        String body = part("token", service.issuer().token("kab-bekasi", "32.16"))
                + part("kind", "job-seekers")
                + part("action", "check")
                + part("file\"; filename=\"x.csv", "nik;kode_wilayah\r\n1;2\r\n")
                + "--x--\r\n";

        String answer = answer("POST /form HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body);

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(output.getAll()).doesNotContain("Exception");
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String answer(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), service.client().port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
