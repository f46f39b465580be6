package id.satunaker.analytics.kafka;

import org.apache.kafka.streams.KafkaStreams.State;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Readiness: every frame that was there at the start is in the view and every release is known, and the topology had its
 * state restored once. It stays so while the topology restores again or the broker is away, since the view goes on serving its last frames.
 */
final class ViewHealthIndicator implements HealthIndicator {
    private final Engines engines;
    private final LiveReleases releases;

    ViewHealthIndicator(Engines engines, LiveReleases releases) {
        this.engines = engines;
        this.releases = releases;
    }

    @Override
    public Health health() {
        boolean isLoaded = engines.figures().isPresent() && releases.isLoaded();
        boolean hasRun = engines.shown().map(Engine::hasRun).orElse(false);
        return (isLoaded && hasRun ? Health.up() : Health.outOfService())
                .withDetail("loaded", isLoaded)
                .withDetail(
                        "topology",
                        engines.shown().map(Engine::state).orElse(State.CREATED).name())
                .build();
    }
}
