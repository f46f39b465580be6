package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Delivery;
import id.satunaker.ingest.intake.Intake;
import id.satunaker.ingest.intake.Item;
import id.satunaker.ingest.intake.Verdict;
import id.satunaker.schemas.event.RecordKind;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes job seekers, vacancies and placements, and answers once the fate of each item is told. */
@RestController
class IntakeController {
    /** Batches of one request that are on their way together. */
    private static final int WINDOW = 4;

    private final Intake intake;
    private final Senders senders;
    private final IngestHttpProperties properties;
    private final EventMetrics metrics;
    private final Responses responses;
    private final ItemReader reader = new ItemReader();

    IntakeController(Intake intake, Senders senders, IngestHttpProperties properties, EventMetrics metrics) {
        this.intake = intake;
        this.senders = senders;
        this.properties = properties;
        this.metrics = metrics;
        this.responses = new Responses(properties);
    }

    @PostMapping(
            path = "/v1/job-seekers",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    Mono<ResponseEntity<Object>> jobSeekers(ServerHttpRequest request, @AuthenticationPrincipal Jwt token) {
        return receive(RecordKind.JOB_SEEKER, request, token);
    }

    @PostMapping(
            path = "/v1/vacancies",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    Mono<ResponseEntity<Object>> vacancies(ServerHttpRequest request, @AuthenticationPrincipal Jwt token) {
        return receive(RecordKind.VACANCY, request, token);
    }

    @PostMapping(
            path = "/v1/placements",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    Mono<ResponseEntity<Object>> placements(ServerHttpRequest request, @AuthenticationPrincipal Jwt token) {
        return receive(RecordKind.PLACEMENT, request, token);
    }

    private Mono<ResponseEntity<Object>> receive(RecordKind kind, ServerHttpRequest request, Jwt token) {
        boolean isStream = MediaType.APPLICATION_NDJSON.isCompatibleWith(
                request.getHeaders().getContentType());
        DataSize most = isStream ? properties.maxStream() : properties.maxBody();
        Optional<Refusal> refusal = RequestChecks.refusal(request, most);
        if (refusal.isPresent()) {
            return Mono.just(responses.refused(refusal.get()));
        }
        return senders.admitted(token, sender -> {
            Body body = isStream
                    ? new LineBatches(request, reader, properties)
                    : new WholeBody(request, reader, properties);
            Tally tally = new Tally(RequestChecks.asksForAllResults(request));
            return deliver(kind, intake.open(kind, sender), body, tally);
        });
    }

    private Mono<ResponseEntity<Object>> deliver(RecordKind kind, Delivery delivery, Body body, Tally tally) {
        return body.batches()
                .flatMapSequential(batch -> verdicts(kind, delivery, batch), WINDOW, 1)
                .reduce(tally, Tally::add)
                .map(all -> responses.of(all, body.refusal()));
    }

    /** Fates are told on the producer's thread, which has better things to do than to read the next items. */
    private Mono<List<Verdict>> verdicts(RecordKind kind, Delivery delivery, List<Item> batch) {
        metrics.received(kind, batch.size());
        return Mono.fromCompletionStage(
                        delivery.take(batch).whenComplete((verdicts, none) -> metrics.judged(kind, verdicts)))
                .publishOn(Schedulers.parallel());
    }
}
