package id.satunaker.analytics.http;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import reactor.core.Disposable;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * A process of many clients of the stream. Says {@code ready} once each has its first event; when each has come to the
 * last value of the nation, says {@code done}, and once it is told to leave how often one got an older value than before, then of each event its value and when it
 * came.
 *
 * @param queries what each client asks for, in turn
 */
record LiveClients(String uri, String token, List<String> queries, long last) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** @param arguments address, token, last value, number of clients, then the queries */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        List<String> queries = List.of(arguments).subList(4, arguments.length);
        LiveClients clients = new LiveClients(arguments[0], arguments[1], queries, Long.parseLong(arguments[2]));
        clients.run(Integer.parseInt(arguments[3]), System.out);
        System.exit(0);
    }

    private void run(int number, PrintStream out) throws InterruptedException, IOException {
        Run run = new Run(new CountDownLatch(number), new CountDownLatch(number));
        HttpClient http = HttpClient.create(ConnectionProvider.builder("clients")
                        .maxConnections(number)
                        .pendingAcquireMaxCount(-1)
                        .build())
                .headers(headers ->
                        headers.set("Authorization", "Bearer " + token).set("Accept", "text/event-stream"));
        List<Disposable> clients = IntStream.range(0, number)
                .mapToObj(i -> connect(http, queries.get(i % queries.size()), run))
                .toList();
        await(run.begun);
        out.println("ready");
        await(run.done);
        out.println("done");
        System.in.read(); // stays connected until told to leave
        clients.forEach(Disposable::dispose);
        out.println(run.older);
        run.received.forEach(out::println);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(latch.getCount() + " clients are not there yet");
        }
    }

    private Disposable connect(HttpClient http, String query, Run run) {
        Client client = new Client(run, last);
        return http.get().uri(uri + query).responseContent().subscribe(client::read);
    }

    /** What all clients have in common. */
    private record Run(CountDownLatch begun, CountDownLatch done, AtomicInteger older, Queue<String> received) {
        Run(CountDownLatch begun, CountDownLatch done) {
            this(begun, done, new AtomicInteger(), new ConcurrentLinkedQueue<>());
        }
    }

    /** One connection, used by one thread. */
    private static final class Client {
        private static final String NATION = "\"code\":\"ID\"";
        private static final String VALUE = "\"REG_U\":{\"value\":";

        private final Run run;
        private final long last;
        private final StringBuilder text = new StringBuilder();
        private long value;

        Client(Run run, long last) {
            this.run = run;
            this.last = last;
        }

        void read(ByteBuf piece) {
            int searched = Math.max(0, text.length() - 1);
            text.append(piece.toString(StandardCharsets.ISO_8859_1));
            for (int end = text.indexOf("\n\n", searched); end >= 0; end = text.indexOf("\n\n")) {
                event(text.substring(0, end));
                text.delete(0, end + 2);
            }
        }

        private void event(String event) {
            int nation = event.indexOf(NATION);
            if (nation < 0) {
                return;
            }
            int start = event.indexOf(VALUE, nation) + VALUE.length();
            long now = Long.parseLong(event, start, event.indexOf(',', start), 10);
            run.received.add(now + " " + System.currentTimeMillis());
            if (now < value) {
                run.older.incrementAndGet();
            }
            if (value == 0) {
                run.begun.countDown();
            }
            if (now == last && value != last) {
                run.done.countDown();
            }
            value = now;
        }
    }
}
