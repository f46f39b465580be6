package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.AreaMonth;
import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import id.satunaker.analytics.indicator.PartitionFrame;
import id.satunaker.analytics.indicator.PartitionFrame.Partial;
import id.satunaker.analytics.indicator.Progress;
import id.satunaker.analytics.indicator.View;
import id.satunaker.schemas.event.Family;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Figures of the first partition without a topology: persons with a home registration by region and month. */
final class GivenFigures implements FigureSource {
    private static final Measure REG_T = Measure.of(Indicator.REG_T);

    private final View view = new View("r1-v180", Cluster.PARTITIONS);
    private final Map<String, Long> offsets = new HashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private long sequence;
    private volatile boolean loaded = true;

    @Override
    public Optional<Figures> figures() {
        asked.incrementAndGet();
        return loaded ? Optional.of(view.figures()) : Optional.empty();
    }

    /** How often somebody asked for them. */
    int asked() {
        return asked.get();
    }

    /** Whether there are any. */
    void load(boolean isLoaded) {
        loaded = isLoaded;
    }

    /** So many came on the first day of the month, instead of what it had before. */
    void count(String region, YearMonth month, int number) {
        AreaMonth where = new AreaMonth(region, AreaMonth.monthOf(month.atDay(1)));
        apply(Map.of(where, new Partial(++sequence, cells(number))));
    }

    /** The frame says that a topic was read to this offset, and nothing else. */
    void read(String topic, long offset) {
        offsets.put(topic, offset);
        sequence++;
        apply(Map.of());
    }

    private void apply(Map<AreaMonth, Partial> partials) {
        Progress progress = new Progress(sequence, offsets, Instant.EPOCH);
        view.apply(new PartitionFrame(Family.PERSONS, 0, progress, partials));
    }

    /** Measure 0 on day 1: a gap of 0 and the number. */
    static byte[] cells(int number) {
        return number == 0 ? new byte[0] : new byte[] {0, (byte) (2 * number)};
    }

    static long value(Figures figures, String area, LocalDate day) {
        return figures.value(area, REG_T, day);
    }
}
