package id.satunaker.placement.http;

import id.satunaker.placement.records.Audit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** What every controller answers with: today in Jakarta, threads that may wait for the database, and the audit. */
record Desk(Clock clock, Scheduler readers, Audit audit) {

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Answers on one of the threads, since the answer waits for the database. */
    Mono<ResponseEntity<Object>> serve(Callable<ResponseEntity<Object>> answer) {
        return Mono.fromCallable(answer).subscribeOn(readers);
    }
}
