package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Sender;
import io.github.bucket4j.TimeMeter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The quota of each participant, from the first time that it is asked for. Thread-safe. */
final class Quotas {
    private final QuotaProperties properties;
    private final TimeMeter time;
    private final Map<String, Quota> byParticipant = new ConcurrentHashMap<>();

    Quotas(QuotaProperties properties, TimeMeter time) {
        this.properties = properties;
        this.time = time;
    }

    Quota of(Sender sender) {
        return byParticipant.computeIfAbsent(
                sender.participantId(), id -> new Quota(properties.window(), properties.of(id), time));
    }
}
