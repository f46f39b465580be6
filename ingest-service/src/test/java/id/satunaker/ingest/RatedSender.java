package id.satunaker.ingest;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** A participant that sends at a rate, whether it is answered or not, and what it was told. */
final class RatedSender {
    private final HttpClient http = HttpClient.newHttpClient();
    private final int perSecond;

    RatedSender(int perSecond) {
        this.perSecond = perSecond;
    }

    /**
     * One answer.
     *
     * @param micros since the request was due, so that a request that had to wait for others counts its waiting
     */
    record Told(int status, long micros, boolean hasRetryAfter) {}

    /** Sends a number of requests and returns when the last is answered. */
    List<Told> send(int number, IntFunction<HttpRequest> requests) {
        long begun = System.nanoTime();
        List<CompletableFuture<Told>> answers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            HttpRequest request = requests.apply(i);
            long due = begun + TimeUnit.SECONDS.toNanos(i) / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            answers.add(http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .thenApply(answer -> new Told(
                            answer.statusCode(),
                            TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due),
                            answer.headers().firstValue("Retry-After").isPresent())));
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
