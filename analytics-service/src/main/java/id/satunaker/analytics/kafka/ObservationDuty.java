package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Observation;
import id.satunaker.analytics.indicator.Publication;
import id.satunaker.schemas.event.IndicatorObservation;
import id.satunaker.schemas.event.ObservationStatus;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Tells subscribers on Kafka what everybody may see: every indicator of every area on the newest day, where it is another
 * than what was told before, at most once a second.
 */
final class ObservationDuty implements Duty {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAUSE_PER_WORK = 9;

    private final Supplier<Optional<Publication>> source;
    private final Observations observations;
    private final Clock clock;
    private Instant next = Instant.MIN;
    private Instant leadsSince = Instant.MIN;
    private @Nullable Lead known;
    private @Nullable Told last;

    private record Told(Publication publication, LocalDate date) {}

    /**
     * @param source what everybody may see now
     * @param clock of Jakarta
     */
    ObservationDuty(Supplier<Optional<Publication>> source, Observations observations, Clock clock) {
        this.source = source;
        this.observations = observations;
        this.clock = clock;
    }

    /** The longer it takes the less often it is done, so that the other duties are not kept waiting. */
    @Override
    public void perform(Lead lead) {
        Instant start = clock.instant();
        if (lead != known) {
            observations.read();
            last = null;
            known = lead;
            leadsSince = start;
        } else if (start.isBefore(next)) {
            return;
        }
        source.get().filter(this::mayBeTold).ifPresent(publication -> tell(publication, lead));
        Duration took = Duration.between(start, clock.instant());
        next = start.plus(PAUSE).plus(took.multipliedBy(PAUSE_PER_WORK));
    }

    /**
     * Nobody is told of a frame older than what the leader before has told. A night is known to every leader; and where
     * all was counted anew, frames begin again, for which nobody would want to wait.
     */
    private boolean mayBeTold(Publication publication) {
        return last != null
                || publication.night().isPresent()
                || !observations.areAheadOf(publication.frame())
                || !clock.instant().isBefore(leadsSince.plus(PATIENCE));
    }

    private void tell(Publication publication, Lead lead) {
        Told now = new Told(publication, publication.night().orElseGet(() -> LocalDate.now(clock)));
        if (now.equals(last)) {
            return;
        }
        List<ProducerRecord<byte[], byte[]>> news = new ArrayList<>();
        for (String area : touched(now)) {
            for (Indicator indicator : Indicator.values()) {
                observations.tell(observation(now, indicator, area)).ifPresent(news::add);
            }
        }
        if (!news.isEmpty()) {
            lead.write(news);
        }
        last = now;
    }

    /** On another day, or by another leader, everything may be another. */
    private Set<String> touched(Told now) {
        Told before = last;
        if (before != null && before.date().equals(now.date())) {
            return now.publication().changedAfter(before.publication(), now.date());
        }
        Set<String> all = new TreeSet<>(now.publication().areas());
        all.addAll(observations.areas());
        return all;
    }

    private static IndicatorObservation observation(Told now, Indicator indicator, String area) {
        Observation observation = now.publication().on(now.date(), indicator, area);
        BigDecimal value = observation.value().value();
        return IndicatorObservation.newBuilder()
                .setIndicator(indicator.name())
                .setRefArea(area)
                .setTimePeriod(now.date())
                .setValue(value == null ? null : value.doubleValue())
                .setStatus(ObservationStatus.valueOf(observation.status().name()))
                .setFrame(now.publication().frame().toString())
                .build();
    }
}
