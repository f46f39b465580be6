package id.satunaker.analytics.kafka;

import id.satunaker.analytics.kafka.SideBySide.Both;
import id.satunaker.schemas.event.GenerationAction;
import id.satunaker.schemas.event.Generations;
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

/**
 * {@code /actuator/rebuild}: {@code GET} says how generations stand, {@code POST} asks for another, {@code POST .../back} for
 * the kept one again, and {@code DELETE} for the one beside to be forgotten. What was asked is answered when
 * {@code answered} is the id of the request; {@code outcome} says what it came to.
 */
@Endpoint(id = "rebuild")
final class RebuildEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildEndpoint.class);
    private static final String BACK = "back";

    private final SideBySide generations;
    private final GenerationRequests requests;

    /**
     * How generations stand, as this instance knows it.
     *
     * @param shown number of the one that is shown
     * @param beside of the one being built, or kept for going back
     * @param newest greatest number that was ever given
     * @param phase {@code STEADY}, {@code BUILDING} or {@code COMPARING}
     * @param behind events that the one beside has still to read until it is where the shown one is; null where this
     *     instance has not loaded both
     * @param answered id of the last request that was answered
     * @param differences areas and months in which the last comparison found other cells
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

    RebuildEndpoint(SideBySide generations, GenerationRequests requests) {
        this.generations = generations;
        this.requests = requests;
    }

    @ReadOperation
    public State state() {
        Generations now = generations.known();
        return new State(
                now.getShown(),
                now.getBeside(),
                now.getNewest(),
                now.getPhase().name(),
                generations.both(now).map(Both::behind).orElse(null),
                now.getAnswered(),
                now.getDifferences(),
                now.getOutcome());
    }

    @WriteOperation
    public WebEndpointResponse<Asked> start() {
        return ask(GenerationAction.START);
    }

    @WriteOperation
    public WebEndpointResponse<Asked> act(@Selector String action) {
        return action.equals(BACK)
                ? ask(GenerationAction.BACK)
                : new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
    }

    @DeleteOperation
    public WebEndpointResponse<Asked> forget() {
        return ask(GenerationAction.FORGET);
    }

    private WebEndpointResponse<Asked> ask(GenerationAction action) {
        try {
            return new WebEndpointResponse<>(new Asked(requests.ask(action)), 202);
        } catch (KafkaException e) {
            LOG.warn("The request to {} may not have reached the leader", action, e);
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
        }
    }
}
