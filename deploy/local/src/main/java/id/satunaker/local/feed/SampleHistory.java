package id.satunaker.local.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/**
 * About three years of made-up life up to now: some 150,000 events in proportion to population. The same seed and
 * instant give the same events, byte by byte.
 */
final class SampleHistory {

    private static final int DAYS = 3 * 365;
    private static final int PERSONS = 32_000;
    private static final int VACANCIES = 7_200;

    private SampleHistory() {}

    /** All events of all regions in the order in which they are sent. */
    static List<SampleEvent> upTo(Instant now, long seed) {
        return Stream.of(SampleRegion.values())
                .flatMap(region -> regionUpTo(region, now, seed).stream())
                .sorted(Comparator.comparing(SampleEvent::sentAt))
                .toList();
    }

    private static List<SampleEvent> regionUpTo(SampleRegion region, Instant now, long seed) {
        Chance chance = new Chance(RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + region.ordinal()));
        LocalDate today = now.atZone(Outbox.JAKARTA).toLocalDate();
        LocalDate first = today.minusDays(DAYS);
        Outbox outbox = new Outbox(now, chance);
        SampleVacancies vacancies = new SampleVacancies(region, chance, outbox);
        vacancies.post(region.shareOf(VACANCIES), first, DAYS);
        SampleCareers careers = new SampleCareers(region, vacancies, chance, outbox);
        int persons = region.shareOf(PERSONS);
        for (int n = 0; n < persons; n++) {
            SamplePerson person = SamplePerson.born(chance, region.ordinal() * 1_000_000 + n, today);
            careers.live(person, chance.seasonalDay(first, DAYS));
        }
        return outbox.inOrder();
    }
}
