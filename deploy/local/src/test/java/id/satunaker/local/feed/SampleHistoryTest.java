package id.satunaker.local.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.satunaker.local.feed.SampleEvent.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleHistoryTest {

    private static final Instant NOW = Instant.parse("2025-11-20T03:00:00Z");
    private static final List<SampleEvent> EVENTS = SampleHistory.upTo(NOW, SampleFeed.SEED);

    @Test
    void isTheSameForTheSameSeedAndInstant() {
        assertThat(SampleHistory.upTo(NOW, SampleFeed.SEED).equals(EVENTS)).isTrue();
        assertThat(SampleHistory.upTo(NOW, SampleFeed.SEED + 1).equals(EVENTS)).isFalse();
    }

    @Test
    void hasAboutAHundredAndFiftyThousandEvents() {
        assertThat(EVENTS.size()).isBetween(140_000, 160_000);
    }

    @Test
    void givesEachRegionItsShareByPopulation() {
        Map<String, Long> sent =
                EVENTS.stream().collect(Collectors.groupingBy(SampleEvent::participant, Collectors.counting()));

        for (SampleRegion region : SampleRegion.values()) {
            double share = (double) region.population / SampleRegion.POPULATION;
            assertThat((double) sent.get(region.participant) / EVENTS.size())
                    .as(region.participant)
                    .isCloseTo(share, within(0.04));
        }
    }

    @Test
    void usesOnlyNationalNumbersOfTheUnissuedPrefix() {
        assertThat(EVENTS)
                .filteredOn(event -> event.body().containsKey("nik"))
                .allSatisfy(
                        event -> assertThat(event.body().get("nik").toString()).matches("99\\d{14}"));
    }

    @Test
    void sendsNothingThatLiesAheadAndNothingBeforeItWasRecorded() {
        assertThat(EVENTS).allSatisfy(event -> {
            Instant recordedAt = Instant.parse(event.body().get("recordedAt").toString());
            assertThat(recordedAt).isBeforeOrEqualTo(NOW);
            assertThat(event.sentAt()).isBetween(recordedAt, NOW);
        });
    }

    @Test
    void holdsEveryKindOfOddityThatRealSendersShow() {
        assertThat(count(event -> event.body().containsKey("confirmedOn"))).isGreaterThan(5_000);
        assertThat(count(event -> "LAID_OFF".equals(event.body().get("endReason"))))
                .isGreaterThan(500);
        assertThat(count(event -> "MOVED".equals(event.body().get("endReason"))))
                .isGreaterThan(300);
        assertThat(count(event -> Boolean.TRUE.equals(event.body().get("retracted"))))
                .isGreaterThan(300);
        assertThat(count(event -> event.sentAt()
                        .isAfter(Instant.parse(event.body().get("recordedAt").toString()))))
                .as("late")
                .isGreaterThan(1_000);
        assertThat(placementsBeforeTheirVacancy()).isGreaterThan(100);
        assertThat(personsOfSeveralOffices()).isGreaterThan(500);
    }

    private static long count(Predicate<SampleEvent> claim) {
        return EVENTS.stream().filter(claim).count();
    }

    private static long placementsBeforeTheirVacancy() {
        Set<String> vacancies = new HashSet<>();
        long before = 0;
        for (SampleEvent event : EVENTS) {
            if (event.kind() == Kind.VACANCY) {
                vacancies.add(event.participant() + "/" + event.body().get("recordId"));
            } else if (event.kind() == Kind.PLACEMENT && event.body().containsKey("vacancy")) {
                before += vacancies.contains(event.body().get("vacancy").toString()) ? 0 : 1;
            }
        }
        return before;
    }

    private static long personsOfSeveralOffices() {
        Map<Object, Set<Object>> offices = new HashMap<>();
        EVENTS.stream()
                .filter(event -> event.kind() == Kind.JOB_SEEKER)
                .forEach(event -> offices.computeIfAbsent(event.body().get("nik"), nik -> new HashSet<>())
                        .add(event.participant()));
        return offices.values().stream()
                .filter(participants -> participants.size() > 1)
                .count();
    }
}
