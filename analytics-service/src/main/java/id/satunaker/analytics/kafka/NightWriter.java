package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.ReleaseSchedule;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes a night, and the months due with it, in one transaction: only what differs from those before. */
final class NightWriter {
    private final ReleaseFormat format;
    private final Counter nights;
    private final Counter months;

    NightWriter(ReleaseFormat format, MeterRegistry meters) {
        this.format = format;
        this.nights = Counter.builder("labour.nights.published")
                .description("Nights that this instance has published as the leader")
                .register(meters);
        this.months = Counter.builder("labour.months.released")
                .description("Months that this instance has released as the leader")
                .register(meters);
    }

    /** Says that the first night is that of the day after. */
    void begin(LocalDate today, Lead lead) {
        lead.write(List.of(format.noNight(today)));
    }

    void write(Figures figures, LocalDate night, ReleaseSchedule before, Lead lead) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        before.changesSinceNight(figures).forEach((where, cells) -> records.add(format.nightCells(where, cells)));
        records.add(format.night(night, figures.frame()));
        List<Integer> due = before.monthsDue(night, figures);
        if (!due.isEmpty()) {
            before.changesSinceRelease(figures)
                    .forEach((where, cells) -> records.add(format.releaseCells(night, where, cells)));
            due.forEach(month -> records.add(format.release(month, night, figures.frame())));
        }
        lead.write(records);
        nights.increment();
        months.increment(due.size());
    }
}
