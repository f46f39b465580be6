package id.satunaker.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A dashboard: reads the stream of figures, and when it breaks subscribes anew. */
final class Subscriber implements AutoCloseable {
    private static final long RECONNECT_MILLIS = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Thread reader;
    private volatile @Nullable InputStream open;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Gives the documents of {@code snapshot} and {@code update} events to the listener, in their order. */
    Subscriber(URI stream, Consumer<JsonNode> listener) {
        reader = new Thread(() -> read(stream, listener), "subscriber");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public void close() throws InterruptedException {
        closing.countDown();
        reader.interrupt();
        endReading();
        reader.join();
    }

    private void read(URI stream, Consumer<JsonNode> listener) {
        while (closing.getCount() > 0) {
            try {
                HttpResponse<InputStream> response =
                        http.send(HttpRequest.newBuilder(stream).build(), BodyHandlers.ofInputStream());
                open = response.body();
                if (response.statusCode() == 200 && closing.getCount() > 0) {
                    follow(response.body(), listener);
                }
            } catch (IOException e) {
                // The service is down or went down: subscribed anew below.
            } catch (InterruptedException e) {
                return;
            }
            pause();
        }
    }

    /** The client's stream swallows the interrupt, but wakes up when it is closed. */
    private void endReading() {
        InputStream body = open;
        if (body != null) {
            try {
                body.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void pause() {
        try {
            closing.await(RECONNECT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void follow(InputStream stream, Consumer<JsonNode> listener) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        String event = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event:")) {
                event = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:") && !event.equals("progress")) {
                listener.accept(Caller.JSON.readTree(line.substring("data:".length())));
            }
        }
    }
}
