package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.FrameVector;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Waits, 2 s at most, until the live figures have what a reader names ({@code minFrame}): who has seen a frame on one
 * instance finds it on any other, and who has sent events finds them counted.
 */
final class MinFrame {
    static final String PARAMETER = "minFrame";
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration PERIOD = Duration.ofMillis(50);

    private final FigureSource figures;

    MinFrame(FigureSource figures) {
        this.figures = figures;
    }

    /** The audience, once what it may see is new enough; on a thread that may compute, which an event loop may not. */
    Mono<Audience> reached(ServerHttpRequest request, Audience audience) {
        return awaited(request, audience).publishOn(Schedulers.parallel());
    }

    private Mono<Audience> awaited(ServerHttpRequest request, Audience audience) {
        String text = request.getQueryParams().getFirst(PARAMETER);
        if (text == null) {
            return Mono.just(audience);
        }
        Predicate<Figures> reached = reached(text);
        if (audience.equals(Audience.PUBLIC)) {
            throw Problems.badParameter(PARAMETER, text, "none, since open values change once a night");
        }
        return has(reached)
                ? Mono.just(audience)
                : Flux.interval(PERIOD)
                        .onBackpressureDrop()
                        .filter(tick -> has(reached))
                        .next()
                        .map(tick -> audience)
                        .timeout(LONGEST, Mono.error(() -> Problems.notReached(text)));
    }

    private static Predicate<Figures> reached(String text) {
        return FrameVector.parse(text)
                .map(MinFrame::reached)
                .or(() -> Written.parse(text).map(written -> written::isIn))
                .orElseThrow(() -> Problems.badParameter(
                        PARAMETER,
                        text,
                        "the frame of an earlier answer, or Satunaker-Written of an answer of ingest"));
    }

    /** A frame of another generation, or of other rules, is one that this history has no word for: there is no wait. */
    private static Predicate<Figures> reached(FrameVector frame) {
        return newest -> newest.frame().covers(frame) || !newest.frame().isComparableTo(frame);
    }

    private boolean has(Predicate<Figures> reached) {
        return figures.figures().filter(reached).isPresent();
    }
}
