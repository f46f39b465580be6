package id.satunaker.local.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what the offices write down up to now, and when each of it is sent. */
final class Outbox {

    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final Instant now;
    private final Chance chance;
    private final List<SampleEvent> events = new ArrayList<>();

    Outbox(Instant now, Chance chance) {
        this.now = now;
        this.chance = chance;
    }

    /** The office of {@code region} writes the state down on {@code day}; what lies ahead of now is not written. */
    void write(SampleRegion region, SampleEvent.Kind kind, LocalDate day, Map<String, Object> state) {
        Instant recordedAt = day.atTime(8, 0)
                .atZone(JAKARTA)
                .toInstant()
                .plusMillis(chance.between(0, 8 * 3_600_000))
                .plusNanos(1_000L * chance.between(0, 999));
        Instant sentAt = chance.happens(0.02) ? recordedAt.plusSeconds(86_400L * chance.between(1, 40)) : recordedAt;
        if (recordedAt.isAfter(now)) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>(state);
        body.put("recordedAt", recordedAt.toString());
        events.add(new SampleEvent(sentAt.isAfter(now) ? now : sentAt, region.participant, kind, body));
    }

    /** In the order in which they are sent. */
    List<SampleEvent> inOrder() {
        events.sort(Comparator.comparing(SampleEvent::sentAt));
        return List.copyOf(events);
    }
}
