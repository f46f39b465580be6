package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Envelope;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;

/** What arrived when, read off every event that was sent, repeats included. */
final class BatchArrivals {
    private static final ZoneOffset JAKARTA = ZoneOffset.ofHours(7);
    private static final Duration HOURS_FROM = Duration.ofDays(2);
    private static final Duration DAYS_FROM = Duration.ofDays(60);

    private final Map<String, Map<LocalDate, List<Long>>> lags = new TreeMap<>();
    private final Map<String, Set<LocalDate>> heard = new HashMap<>();
    private final Set<LocalDate> days = new TreeSet<>();

    static BatchArrivals of(Collection<? extends SpecificRecord> sent) {
        BatchArrivals arrivals = new BatchArrivals();
        sent.forEach(event -> arrivals.count(HistoriesEvents.envelopeOf(event)));
        return arrivals;
    }

    private void count(Envelope envelope) {
        LocalDate day = envelope.getReceivedAt().atOffset(JAKARTA).toLocalDate();
        Duration lag = Duration.between(envelope.getRecordedAt(), envelope.getReceivedAt());
        for (String area : BatchFigures.areasOf(envelope.getRegionCode())) {
            lags.computeIfAbsent(area, none -> new HashMap<>())
                    .computeIfAbsent(day, none -> new ArrayList<>())
                    .add(minutes(lag));
        }
        heard.computeIfAbsent(envelope.getParticipantId(), none -> new HashSet<>())
                .add(day);
        days.add(day);
    }

    /** As exact as lags are kept: minutes, whole hours from two days on, whole days from sixty on. */
    private static long minutes(Duration lag) {
        if (lag.isNegative()) {
            return 0;
        }
        if (lag.compareTo(HOURS_FROM) < 0) {
            return lag.toMinutes();
        }
        return lag.compareTo(DAYS_FROM) < 0 ? 60 * lag.toHours() : 1_440 * lag.toDays();
    }

    Set<String> areas() {
        return lags.keySet();
    }

    Set<String> participants() {
        return heard.keySet();
    }

    /** Days on which anything arrived. */
    Set<LocalDate> days() {
        return days;
    }

    /** Minutes from recordedAt to receivedAt, in order. */
    List<Long> lags(String area, LocalDate day) {
        return lags.getOrDefault(area, Map.of()).getOrDefault(day, List.of()).stream()
                .sorted()
                .toList();
    }

    /** Number of events of an area that were received. */
    long received(String area) {
        return lags.getOrDefault(area, Map.of()).values().stream()
                .mapToLong(List::size)
                .sum();
    }

    boolean heard(String participant, LocalDate day) {
        return heard.getOrDefault(participant, Set.of()).contains(day);
    }
}
