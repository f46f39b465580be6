package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Verdict;
import id.satunaker.schemas.event.RecordKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts items by kind: as they are received, and as each is judged, though its sender may be gone by then. */
final class EventMetrics {
    private final Map<RecordKind, Counters> counters = new EnumMap<>(RecordKind.class);

    EventMetrics(MeterRegistry registry) {
        for (RecordKind kind : List.of(RecordKind.JOB_SEEKER, RecordKind.VACANCY, RecordKind.PLACEMENT)) {
            counters.put(kind, Counters.of(kind, registry));
        }
    }

    void received(RecordKind kind, int number) {
        of(kind).received().increment(number);
    }

    void judged(RecordKind kind, List<Verdict> verdicts) {
        int accepted = 0;
        int rejected = 0;
        for (Verdict verdict : verdicts) {
            accepted += verdict instanceof Verdict.Accepted ? 1 : 0;
            rejected += verdict instanceof Verdict.Rejected ? 1 : 0;
        }
        of(kind).accepted().increment(accepted);
        of(kind).rejected().increment(rejected);
        of(kind).retry().increment(verdicts.size() - accepted - rejected);
    }

    private Counters of(RecordKind kind) {
        Counters found = counters.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("No items of kind " + kind + " are taken");
        }
        return found;
    }

    /** The counters of one kind: received = accepted + rejected + retry, once all is judged. */
    private record Counters(Counter received, Counter accepted, Counter rejected, Counter retry) {

        static Counters of(RecordKind kind, MeterRegistry registry) {
            String tag = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Counters(
                    counter("received", tag, registry),
                    counter("accepted", tag, registry),
                    counter("rejected", tag, registry),
                    counter("retry", tag, registry));
        }

        private static Counter counter(String fate, String kind, MeterRegistry registry) {
            return Counter.builder("labour.events." + fate).tag("kind", kind).register(registry);
        }
    }
}
