package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.FrameVector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the stream that goes to the next instance when its own is gone, and says where it left off. */
final class Dashboard implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int DATE_AND_DOT = 11;

    /** An event as it came; {@code connection} counts from 1. */
    record Received(int connection, String name, FrameVector frame, Set<String> areas) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<ServiceProcess> instances;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, JsonNode> areas = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread reader = new Thread(this::read, "dashboard");
    private volatile @Nullable String lastEventId;
    private volatile int connections;

    /** @param instances the first is where it begins */
    Dashboard(List<ServiceProcess> instances) {
        this.instances = instances;
        reader.setDaemon(true);
        reader.start();
    }

    List<Received> received() {
        return received;
    }

    /** How often it has connected, or is about to. */
    int connections() {
        return connections;
    }

    /** What it shows of an area. */
    JsonNode area(String code) {
        return areas.get(code);
    }

    boolean covers(FrameVector frame) {
        return !received.isEmpty() && received.get(received.size() - 1).frame().covers(frame);
    }

    private void read() {
        for (int connection = 1; closing.getCount() > 0; connection++) {
            connections = connection;
            ServiceProcess instance = instances.get((connection - 1) % instances.size());
            HttpRequest.Builder request = HttpRequest.newBuilder(instance.address("/v1/stream"));
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            try {
                var response = http.send(request.build(), BodyHandlers.ofLines());
                if (response.statusCode() == 200) {
                    follow(response.body().iterator(), connection);
                }
            } catch (IOException | UncheckedIOException e) {
                // The instance is gone: on to the next.
            } catch (InterruptedException e) {
                return;
            }
            pause();
        }
    }

    private void pause() {
        try {
            closing.await(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Iterator<String> lines, int connection) {
        String id = "";
        String name = "";
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                keep(connection, name, id, JSON.readTree(line.substring(5)).path("regions"));
            }
        }
    }

    private void keep(int connection, String name, String id, JsonNode regions) {
        regions.forEach(area -> areas.put(code(area), area));
        Set<String> codes = regions.valueStream().map(Dashboard::code).collect(Collectors.toSet());
        FrameVector frame = FrameVector.parse(id.substring(DATE_AND_DOT)).orElseThrow();
        received.add(new Received(connection, name, frame, codes));
        lastEventId = id;
    }

    private static String code(JsonNode area) {
        return area.path("region").path("code").asString();
    }

    @Override
    public void close() {
        closing.countDown();
        reader.interrupt();
    }
}
