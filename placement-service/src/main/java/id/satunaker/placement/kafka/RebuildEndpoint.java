package id.satunaker.placement.kafka;

import id.satunaker.placement.records.generation.Generation;
import id.satunaker.placement.records.generation.GenerationLog;
import id.satunaker.placement.records.generation.Generations;
import id.satunaker.placement.records.generation.Rebuild;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.core.NestedRuntimeException;

/**
 * {@code /actuator/rebuild}: {@code GET} says how generations stand, {@code POST} begins another, {@code POST .../back} shows the
 * one beside, and {@code DELETE} forgets it. What was asked is answered when {@code answered} is the id of the request;
 * {@code outcome} says what it came to.
 */
@Endpoint(id = "rebuild")
final class RebuildEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildEndpoint.class);
    private static final String BACK = "back";

    private final Rebuild rebuild;
    private final GenerationLog generations;
    private final GenerationOffsets offsets;

    /**
     * How generations stand.
     *
     * @param shown number of the one that is shown
     * @param beside of the one being built, or kept for going back
     * @param newest greatest number that was ever given
     * @param phase {@code STEADY}, {@code BUILDING} or {@code COMPARING}
     * @param behind events that the one beside has still to read; null where there is none, or Kafka does not tell
     * @param answered id of the last request that was answered
     * @param differences records in which the last comparison found other rows
     * @param outcome what the last request came to; null while that is open
     */
    record State(
            int shown,
            @Nullable Integer beside,
            int newest,
            String phase,
            @Nullable Long behind,
            @Nullable String answered,
            int differences,
            @Nullable String outcome) {}

    /** @param request its id */
    record Asked(String request) {}

    RebuildEndpoint(Rebuild rebuild, GenerationLog generations, GenerationOffsets offsets) {
        this.rebuild = rebuild;
        this.generations = generations;
        this.offsets = offsets;
    }

    @ReadOperation
    public WebEndpointResponse<State> state() {
        return unlessAway(() -> new WebEndpointResponse<>(state(generations.read())));
    }

    private State state(Generations now) {
        Generation beside = now.beside();
        return new State(
                now.shown().number(),
                beside == null ? null : beside.number(),
                now.newest(),
                now.phase().name(),
                beside == null ? null : behind(beside),
                now.answered(),
                now.differences(),
                now.outcome());
    }

    private @Nullable Long behind(Generation beside) {
        try {
            return offsets.behind(beside, offsets.ends());
        } catch (KafkaException e) {
            LOG.warn("Kafka does not tell how far {} is: {}", beside, e.toString());
            return null;
        }
    }

    @WriteOperation
    public WebEndpointResponse<Asked> start() {
        return ask(rebuild::start);
    }

    @WriteOperation
    public WebEndpointResponse<Asked> act(@Selector String action) {
        return action.equals(BACK)
                ? ask(rebuild::back)
                : new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
    }

    @DeleteOperation
    public WebEndpointResponse<Asked> forget() {
        return ask(rebuild::forget);
    }

    private static WebEndpointResponse<Asked> ask(Supplier<String> request) {
        return unlessAway(() -> new WebEndpointResponse<>(new Asked(request.get()), 202));
    }

    /** What the database does not take has changed nothing. */
    private static <T> WebEndpointResponse<T> unlessAway(Supplier<WebEndpointResponse<T>> answer) {
        try {
            return answer.get();
        } catch (NestedRuntimeException e) {
            LOG.warn("The database does not answer: {}", e.toString());
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
        }
    }
}
