package id.satunaker.analytics.kafka;

import id.satunaker.schemas.event.Generations;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests, and leads a rebuild through its phases: waits until the new generation has caught up, makes both stop,
 * compares them when both stand for the same events, and shows the new one if it is the same. All it has to know is in the
 * log, so another leader goes on where this one ended.
 */
final class RebuildDuty implements Duty {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildDuty.class);

    private final LiveReleases log;
    private final ReleaseFormat format;
    private final SideBySide generations;
    private final Attempts attempts;

    RebuildDuty(LiveReleases log, ReleaseFormat format, SideBySide generations, Attempts attempts) {
        this.log = log;
        this.format = format;
        this.generations = generations;
        this.attempts = attempts;
    }

    @Override
    public void perform(Lead lead) {
        Generations now = generations.known();
        log.request()
                .flatMap(request -> GenerationPlan.answer(now, request))
                .or(() -> advance(now))
                .ifPresent(next -> {
                    lead.write(List.of(format.generations(next)));
                    LOG.info("Generations are now {}", next);
                });
    }

    private Optional<Generations> advance(Generations now) {
        return switch (now.getPhase()) {
            case BUILDING ->
                generations.both(now).flatMap(attempts::stops).map(stops -> GenerationPlan.compare(now, stops));
            case COMPARING ->
                generations
                        .compare(now)
                        .map(comparison -> GenerationPlan.compared(now, comparison))
                        .or(() -> endAttempt(now));
            case STEADY, _U -> {
                attempts.reset();
                yield Optional.empty();
            }
        };
    }

    private Optional<Generations> endAttempt(Generations now) {
        if (!attempts.hasFailed(now.getHold())) {
            return Optional.empty();
        }
        return Optional.of(attempts.areUsedUp() ? GenerationPlan.giveUp(now) : GenerationPlan.goOn(now));
    }
}
