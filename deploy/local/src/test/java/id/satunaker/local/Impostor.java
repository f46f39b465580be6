package id.satunaker.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;

/** Stands before the analytics service: answers as that does, but for some answers that a test puts in their place. */
final class Impostor implements AutoCloseable {
    private static final List<String> PASSED_ON =
            List.of("Content-Type", "Content-Security-Policy", "Cache-Control", "Vary");

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private final URI service;
    private final Map<String, UnaryOperator<String>> changes;
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    /** @param changes by path, what becomes of the answer */
    Impostor(URI service, Map<String, UnaryOperator<String>> changes) throws IOException {
        this.service = service;
        this.changes = changes;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.createContext("/v1/stream", this::stream);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Sends an event to whoever is, or comes to be, on the stream. */
    void send(String name, String data) {
        events.add("event:" + name + "\ndata:" + data + "\n\n");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(exchange.getRequestURI()));
            exchange.getRequestHeaders().getOrDefault("Accept-language", List.of()).stream()
                    .findFirst()
                    .ifPresent(language -> request.header("Accept-Language", language));
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            PASSED_ON.forEach(name -> answer.headers()
                    .firstValue(name)
                    .ifPresent(value -> exchange.getResponseHeaders().set(name, value)));
            UnaryOperator<String> change = changes.get(exchange.getRequestURI().getPath());
            byte[] body = change == null
                    ? answer.body()
                    : change.apply(new String(answer.body(), StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            while (true) {
                body.write(events.take().getBytes(StandardCharsets.UTF_8));
                body.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
