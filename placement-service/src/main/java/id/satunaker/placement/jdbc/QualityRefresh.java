package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.quality.DataQuality;
import id.satunaker.placement.records.quality.QualityCount;
import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.placement.records.quality.QualityScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/**
 * Counts today's findings and keeps them, whenever nobody has for an hour or a day has begun in Jakarta: whichever instance
 * looks first. Should two count at the same time, the later count stays. What fails is tried again at the next look.
 */
final class QualityRefresh implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(QualityRefresh.class);

    private final DataQuality quality;
    private final QualityDayTable days;
    private final QualityGauges gauges;
    private final Rhythm rhythm;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private boolean running;

    /** What day and time it is, how old counts of today may be, and how often to look. */
    record Rhythm(Clock clock, Duration renewAfter, Duration look) {}

    QualityRefresh(DataQuality quality, QualityDayTable days, QualityGauges gauges, Rhythm rhythm) {
        this.quality = quality;
        this.days = days;
        this.gauges = gauges;
        this.rhythm = rhythm;
        scheduler.setThreadNamePrefix("quality-");
    }

    @Override
    public void start() {
        scheduler.scheduleWithFixedDelay(this::look, rhythm.look());
        running = true;
    }

    private void look() {
        try {
            refresh();
        } catch (RuntimeException e) {
            log.warn("Data quality was not counted, trying again in {}: {}", rhythm.look(), e.toString());
        }
    }

    /** Counts if it is time to, and shows what is kept, by whichever instance. */
    void refresh() {
        Instant now = rhythm.clock().instant();
        LocalDate today = LocalDate.now(rhythm.clock());
        Optional<Instant> counted = days.countedAt(today);
        if (counted.isEmpty() || !now.isBefore(counted.get().plus(rhythm.renewAfter()))) {
            days.keep(today, now, count(today));
        }
        gauges.show(days.byRegion(today));
    }

    private Map<QualityRule, List<QualityCount>> count(LocalDate day) {
        Map<QualityRule, List<QualityCount>> counts = new EnumMap<>(QualityRule.class);
        for (QualityRule rule : QualityRule.values()) {
            counts.put(rule, quality.counts(rule, QualityScope.ALL, day));
        }
        return counts;
    }

    @Override
    public void stop() {
        scheduler.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
