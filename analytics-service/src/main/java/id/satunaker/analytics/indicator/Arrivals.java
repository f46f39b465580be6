package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Envelope;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What arrived, and when: how long each event took, by its region and the day of its receipt in Jakarta, and the days on
 * which each participant was heard from. Unlike all else it is of every event read, repeats included. Not thread-safe.
 */
public final class Arrivals {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final Cells lags = new Cells();
    private final SortedMap<AreaMonth, long[]> heard = new TreeMap<>();

    /** @throws IllegalArgumentException where its region or its day cannot be counted, and then nothing has changed */
    public void event(Envelope envelope) {
        LocalDate day = envelope.getReceivedAt().atZone(JAKARTA).toLocalDate();
        Duration lag = Duration.between(envelope.getRecordedAt(), envelope.getReceivedAt());
        long place = Cells.place(envelope.getRegionCode(), (int) day.toEpochDay());
        lags.add(place + Cells.LAGS, Slots.LAGS.of(Lags.length(lag)), 1);
        hear(Areas.arrivalsFrom(envelope.getParticipantId()), day);
    }

    /**
     * A participant said that it was alive on a day.
     *
     * @throws IllegalArgumentException where the day cannot be counted, and then nothing has changed
     */
    public void heartbeat(String participantId, LocalDate day) {
        hear(Areas.heartbeatsFrom(participantId), day);
    }

    private void hear(String key, LocalDate day) {
        AreaMonth month = new AreaMonth(key, Cells.countedMonth(day));
        heard.computeIfAbsent(month, none -> new long[MonthCells.DAYS])[day.getDayOfMonth() - 1]++;
    }

    /** As cells, to be added to those before. */
    public SortedMap<AreaMonth, MonthCells> byAreaMonth() {
        SortedMap<AreaMonth, MonthCells> months = lags.byAreaMonth();
        heard.forEach((month, numbers) -> months.put(month, MonthCells.ofFirstMeasure(numbers)));
        return months;
    }

    public void clear() {
        lags.clear();
        heard.clear();
    }
}
