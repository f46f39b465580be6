package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.ReleaseSchedule;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the night of every day in Jakarta, as soon as all that lay in Kafka when the day had begun is counted. */
final class NightDuty implements Duty {
    private static final Logger LOG = LoggerFactory.getLogger(NightDuty.class);

    private final LiveReleases releases;
    private final CaughtUp figures;
    private final NightWriter writer;
    private final Clock clock;

    /** @param clock of Jakarta */
    NightDuty(LiveReleases releases, CaughtUp figures, NightWriter writer, Clock clock) {
        this.releases = releases;
        this.figures = figures;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public void perform(Lead lead) {
        LocalDate today = LocalDate.now(clock);
        ReleaseSchedule before = releases.schedule();
        if (!before.hasBegun()) {
            writer.begin(today, lead);
        } else if (before.isNightDue(today)) {
            figures.on(today).ifPresent(due -> {
                writer.write(due, today, before, lead);
                LOG.info("The night of {} is published", today);
            });
        }
    }
}
