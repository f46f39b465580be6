package id.satunaker.analytics.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Readiness: every frame that was there at the start is in the view and every release is known, and the topology had its state restored once. It
 * stays so while the topology restores again or the broker is away, since the view goes on serving its last frames.
 */
final class ViewHealthIndicator implements HealthIndicator {
    private final LiveView view;
    private final LiveReleases releases;
    private final StreamsLifecycle streams;

    ViewHealthIndicator(LiveView view, LiveReleases releases, StreamsLifecycle streams) {
        this.view = view;
        this.releases = releases;
        this.streams = streams;
    }

    @Override
    public Health health() {
        boolean isLoaded = view.isLoaded() && releases.isLoaded();
        Health.Builder health = isLoaded && streams.hasRun() ? Health.up() : Health.outOfService();
        return health.withDetail("loaded", isLoaded)
                .withDetail("topology", streams.state().name())
                .build();
    }
}
