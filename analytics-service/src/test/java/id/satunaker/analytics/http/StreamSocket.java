package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A client of the stream on a bare socket that takes in next to nothing by itself. HTTP's chunk sizes stay in the text. */
final class StreamSocket implements AutoCloseable {
    private static final int BUFFER = 4096;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CHUNK = Pattern.compile("\r\n[0-9a-f]+\r\n");

    private final Socket socket = new Socket();

    /** Asks for all areas and reads no more than the status. */
    static StreamSocket open(int port, String token) throws IOException {
        StreamSocket stream = new StreamSocket();
        stream.socket.setReceiveBufferSize(BUFFER);
        stream.socket.setSoTimeout((int) PATIENCE.toMillis());
        stream.socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String request =
                "GET /v1/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                        + token + "\r\n\r\n";
        stream.socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String status = "HTTP/1.1 200 OK";
        assertThat(new String(stream.socket.getInputStream().readNBytes(status.length()), StandardCharsets.US_ASCII))
                .isEqualTo(status);
        return stream;
    }

    /** The events that come until one of them is the last that is waited for, as text without HTTP's chunks. */
    List<String> readUntil(Predicate<String> last) throws IOException {
        InputStream input = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int length = input.read(buffer);
            assertThat(length).as("a stream that goes on").isPositive();
            text.append(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
            if (text.indexOf("\n\n", Math.max(0, text.length() - length - 2)) >= 0) {
                List<String> events = events(text);
                if (events.stream().anyMatch(last)) {
                    return events;
                }
            }
        }
    }

    private static List<String> events(StringBuilder text) {
        String body =
                CHUNK.matcher(text.substring(text.indexOf("\r\n\r\n") + 2)).replaceAll("");
        List<String> events = new ArrayList<>(List.of(body.split("\n\n", -1)));
        events.remove(events.size() - 1);
        return events;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
