package id.satunaker.ingest;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Senders that post batch after batch, one item of each bad, and a batch again, unchanged, until none of its items is
 * retry; and what they were told.
 */
final class SteadyLoad implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SENDERS = 4;
    private static final int BATCH = 50;
    private static final long PAUSE_MILLIS = 100;

    private final List<ServiceClient> clients;
    private final String prefix;
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final CountDownLatch finishing = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger batches = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> rejected = ConcurrentHashMap.newKeySet();
    private final List<Future<?>> sending = new ArrayList<>();

    /** One answer: when it came (nanoseconds), how long it took, and what it said. */
    record Told(long at, long millis, int status, boolean hasRetryAfter, int accepted, int rejected, int retry) {

        static Told of(HttpResponse<String> answer, long askedAt) {
            JsonNode body = JSON.readTree(answer.body());
            long now = System.nanoTime();
            return new Told(
                    now,
                    TimeUnit.NANOSECONDS.toMillis(now - askedAt),
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").isPresent(),
                    body.get("accepted").asInt(),
                    body.get("rejected").asInt(),
                    body.get("retry").asInt());
        }
    }

    /** Begins to send to one service. */
    SteadyLoad(ServiceClient client, String prefix) {
        this(List.of(client), prefix);
    }

    /** Begins to send to instances of a service in turn; a batch that one does not answer goes to the next. */
    SteadyLoad(List<ServiceClient> clients, String prefix) {
        this.clients = clients;
        this.prefix = prefix;
        for (int i = 0; i < SENDERS; i++) {
            sending.add(senders.submit(this::sendAll));
        }
    }

    /** Returns when the batches that were begun are through. */
    void finish() throws InterruptedException, ExecutionException {
        finishing.countDown();
        for (Future<?> sender : sending) {
            sender.get();
        }
    }

    Collection<Told> told() {
        return told;
    }

    /** How many requests an instance took with it. */
    int unanswered() {
        return unanswered.get();
    }

    /** The record ids that were told accepted at least once. */
    Set<String> accepted() {
        return accepted;
    }

    Set<String> rejected() {
        return rejected;
    }

    /** Those of all batches that were begun, but the bad ones. */
    Set<String> good() {
        return IntStream.range(0, batches.get() * BATCH)
                .filter(number -> !isBad(number))
                .mapToObj(this::recordId)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        closing.countDown();
        senders.shutdownNow();
    }

    private Void sendAll() throws InterruptedException {
        while (finishing.getCount() > 0) {
            int first = batches.getAndIncrement() * BATCH;
            String body =
                    IntStream.range(first, first + BATCH).mapToObj(this::item).collect(Collectors.joining("\n"));
            while (!isTold(first, body)) {
                if (closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("Closed before all was told");
                }
            }
        }
        return null;
    }

    private boolean isTold(int first, String body) {
        ServiceClient client = clients.get(requests.getAndIncrement() % clients.size());
        try {
            return post(client, first, body).retry() == 0;
        } catch (IllegalStateException e) {
            if (clients.size() == 1 || !(e.getCause() instanceof IOException)) {
                throw e;
            }
            unanswered.incrementAndGet();
            return false;
        }
    }

    private Told post(ServiceClient client, int first, String body) {
        long askedAt = System.nanoTime();
        HttpResponse<String> answer = client.post("job-seekers", "application/x-ndjson", body);
        Told said = Told.of(answer, askedAt);
        List<String> refused = refused(JSON.readTree(answer.body()), "rejected");
        List<String> unknown = refused(JSON.readTree(answer.body()), "retry");
        IntStream.range(first, first + BATCH)
                .mapToObj(this::recordId)
                .filter(id -> !refused.contains(id) && !unknown.contains(id))
                .forEach(accepted::add);
        rejected.addAll(refused);
        told.add(said);
        return said;
    }

    private static List<String> refused(JsonNode answer, String status) {
        return StreamSupport.stream(answer.get("results").spliterator(), false)
                .filter(result -> result.get("status").asString().equals(status))
                .map(result -> result.get("recordId").asString())
                .toList();
    }

    private String item(int number) {
        String item = Samples.jobSeeker(prefix, number);
        return isBad(number) ? item.replace("\"sex\":\"F\"", "\"sex\":\"X\"") : item;
    }

    private String recordId(int number) {
        return prefix + "-" + number;
    }

    private static boolean isBad(int number) {
        return number % BATCH == 7;
    }
}
