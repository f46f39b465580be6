package id.satunaker.analytics.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * One sending of an event and its place among all. Both come of the order's seed and the event alone: when others are left out
 * to make a case smaller, the rest keeps its order.
 */
record LawDelivery(double place, SpecificRecord event) {

    /** The events permuted, some of them sent again as they are or with another time of receipt. */
    static List<SpecificRecord> of(LawCase law) {
        return law.events().stream()
                .flatMap(event -> sendings(event, law.order()))
                .sorted(Comparator.comparingDouble(LawDelivery::place))
                .map(LawDelivery::event)
                .toList();
    }

    private static Stream<LawDelivery> sendings(SpecificRecord event, long order) {
        Random random = new Random(
                31 * order + HistoriesEvents.envelopeOf(event).getEventId().hashCode());
        Stream.Builder<LawDelivery> sendings = Stream.builder();
        sendings.add(new LawDelivery(random.nextDouble(), event));
        while (random.nextInt(3) == 0) {
            SpecificRecord again = random.nextBoolean() ? event : HistoriesEvents.resent(event);
            sendings.add(new LawDelivery(random.nextDouble(), again));
        }
        return sendings.build();
    }
}
