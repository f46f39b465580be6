package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.ItemKind;
import id.satunaker.ingest.intake.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts items by kind: as they are received, and as each is judged, though its sender may be gone by then. */
final class EventMetrics {
    private final Map<ItemKind, Counters> counters = new EnumMap<>(ItemKind.class);

    EventMetrics(MeterRegistry registry) {
        for (ItemKind kind : ItemKind.values()) {
            counters.put(kind, Counters.of(kind, registry));
        }
    }

    void received(ItemKind kind, int number) {
        of(kind).received().increment(number);
    }

    void judged(ItemKind kind, List<Verdict> verdicts) {
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

    private Counters of(ItemKind kind) {
        return Objects.requireNonNull(counters.get(kind));
    }

    /** The counters of one kind: received = accepted + rejected + retry, once all is judged. */
    private record Counters(Counter received, Counter accepted, Counter rejected, Counter retry) {

        static Counters of(ItemKind kind, MeterRegistry registry) {
            return new Counters(
                    counter("received", kind.label(), registry),
                    counter("accepted", kind.label(), registry),
                    counter("rejected", kind.label(), registry),
                    counter("retry", kind.label(), registry));
        }

        private static Counter counter(String fate, String kind, MeterRegistry registry) {
            return Counter.builder("labour.events." + fate).tag("kind", kind).register(registry);
        }
    }
}
