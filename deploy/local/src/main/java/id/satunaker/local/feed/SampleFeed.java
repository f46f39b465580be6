package id.satunaker.local.feed;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Feeds the made-up life of the eight regions to ingest: once the history, then a trickle of new events. */
public final class SampleFeed {

    /** Fixed, so that everybody who starts with empty data on the same day sees the same figures. */
    public static final long SEED = 20_250_301;

    private static final int CHUNK = 6_000;
    private static final int BATCH = 500;
    private static final int SENDERS = 4;

    private final IngestClient ingest;
    private final FeedState state;
    private final Clock clock;
    private final Consumer<String> progress;

    /**
     * A feed to {@code ingest}.
     *
     * @param tokens bearer token by participant
     * @param stateDir where the feed remembers that its history was sent
     * @param progress takes a line about every second
     */
    public SampleFeed(URI ingest, Map<String, String> tokens, Path stateDir, Consumer<String> progress) {
        this.ingest = new IngestClient(ingest, tokens);
        this.state = new FeedState(stateDir.resolve("sample-feed.properties"));
        this.clock = Clock.systemUTC();
        this.progress = progress;
    }

    /** Made-up labour force of each region, persons by Kemendagri code. */
    public static Map<String, Long> labourForce() {
        Map<String, Long> persons = new LinkedHashMap<>();
        for (SampleRegion region : SampleRegion.values()) {
            persons.put(region.code, Math.round(region.population * 0.52));
        }
        return persons;
    }

    /**
     * Sends the history, unless it was sent before, the newest part first, since order does not matter and today's
     * figures are looked at first; after an interruption it is sent again from its start, which
     * changes nothing that was already counted.
     *
     * @throws IllegalStateException when ingest refuses a request or rejects an item of the history
     */
    public void feedHistory() throws InterruptedException {
        if (state.historySent()) {
            progress.accept("sample: history was fed before, kept");
            return;
        }
        Instant until = state.historyUntil(clock.instant());
        progress.accept("sample: making up three years of life (seed " + SEED + "; all of it is invented)");
        List<SampleEvent> events = SampleHistory.upTo(until, SEED);
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            for (int to = events.size(); to > 0; to -= CHUNK) {
                List<SampleEvent> chunk = events.subList(Math.max(0, to - CHUNK), to);
                send(chunk, senders);
                progress.accept(String.format(
                        "sample: %,d of %,d made-up events sent, back to %s",
                        events.size() - to + chunk.size(),
                        events.size(),
                        chunk.get(0).sentAt().toString().substring(0, 10)));
            }
        } finally {
            senders.shutdownNow();
        }
        state.markHistorySent();
    }

    /** Posts about one new made-up event a second until the thread is interrupted. */
    public void trickle() throws InterruptedException {
        Trickle trickle = new Trickle(clock.instant());
        while (true) {
            Thread.sleep(1_000);
            for (SampleEvent event : trickle.next(clock.instant())) {
                ingest.post(List.of(event));
            }
        }
    }

    private void send(List<SampleEvent> chunk, ExecutorService senders) throws InterruptedException {
        List<Callable<Integer>> posts = batches(chunk).stream()
                .map(batch -> (Callable<Integer>) () -> ingest.post(batch))
                .toList();
        int accepted = 0;
        for (Future<Integer> post : senders.invokeAll(posts)) {
            accepted += result(post);
        }
        if (accepted != chunk.size()) {
            throw new IllegalStateException(
                    "Ingest rejected " + (chunk.size() - accepted) + " items of the sample; see its log");
        }
    }

    private static int result(Future<Integer> post) throws InterruptedException {
        try {
            return post.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The sample feed stopped: " + e.getMessage(), e);
        }
    }

    /** A request carries one participant's items of one kind. */
    private static List<List<SampleEvent>> batches(List<SampleEvent> chunk) {
        Map<String, List<SampleEvent>> bySender = new LinkedHashMap<>();
        for (SampleEvent event : chunk) {
            bySender.computeIfAbsent(event.participant() + event.kind(), key -> new ArrayList<>())
                    .add(event);
        }
        List<List<SampleEvent>> batches = new ArrayList<>();
        for (List<SampleEvent> items : bySender.values()) {
            for (int from = 0; from < items.size(); from += BATCH) {
                batches.add(items.subList(from, Math.min(from + BATCH, items.size())));
            }
        }
        return batches;
    }
}
