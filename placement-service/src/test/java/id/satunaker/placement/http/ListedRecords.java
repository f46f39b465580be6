package id.satunaker.placement.http;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.Known;
import id.satunaker.placement.records.PersonIds;
import id.satunaker.placement.records.PersonRecords;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.Vacancies;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.placement.records.VacancySearch;
import id.satunaker.placement.records.Validity;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import reactor.core.scheduler.Schedulers;

/**
 * Records that a slice answers from: {@code live} of two participants, {@code shared} under two persons, {@code broken}
 * as a bug and {@code away} as an outage. It fails on an event loop, as JDBC would hold it up.
 */
@TestConfiguration(proxyBeanMethods = false)
class ListedRecords {
    static final List<String> PUBLISHERS = List.of("kab-bekasi", "kota-bandung");
    static final List<String> PERSONS = List.of(Samples.ALICE, Samples.BOB);
    static final int VACANCIES = 5;
    /** That {@code slow} is being read. */
    static final CountDownLatch READING = new CountDownLatch(1);
    /** What it then waits for. */
    static final CountDownLatch RELEASE = new CountDownLatch(1);

    final AtomicReference<VacancySearch> lastSearch = new AtomicReference<>();

    @Bean
    AtomicReference<VacancySearch> lastSearch() {
        return lastSearch;
    }

    /** 23:30 UTC is the next day in Jakarta. */
    @Bean
    @Primary
    Clock fixedClock() {
        return Clock.fixed(Instant.parse("2025-02-28T23:30:00Z"), ZoneId.of("Asia/Jakarta"));
    }

    @Bean
    ListedAudit audit() {
        return new ListedAudit();
    }

    @Bean
    Validity validity() {
        return new Validity(180);
    }

    @Bean
    PersonRecords<JobSeekerEvent> jobSeekers() {
        return new OfPersons<>((key, person) -> Samples.jobSeeker(envelope(key), person, Samples.registration()));
    }

    @Bean
    PersonRecords<PlacementEvent> placements() {
        return new OfPersons<>((key, person) -> Samples.placement(envelope(key), person, Samples.placement()));
    }

    @Bean
    PersonIds personIds() {
        return (after, limit) -> PERSONS.stream()
                .filter(id -> after == null || id.compareTo(reachable(after)) > 0)
                .limit(limit)
                .toList();
    }

    /** Of one kind, each known since it was received. */
    private record OfPersons<E>(BiFunction<RecordKey, String, E> event) implements PersonRecords<E> {

        @Override
        public Optional<Newest<E>> find(RecordKey key) {
            List<String> persons = persons(key).toList();
            return persons.stream().findFirst().map(person -> new Newest<>(known(key, person), persons.size() - 1));
        }

        @Override
        public List<Known<E>> ofPersons(Collection<String> personIds) {
            assertOnAReader();
            return personIds.stream()
                    .map(ListedRecords::reachable)
                    .filter(PERSONS::contains)
                    .flatMap(person ->
                            PUBLISHERS.stream().map(publisher -> known(new RecordKey(publisher, "live"), person)))
                    .toList();
        }

        private Known<E> known(RecordKey key, String person) {
            return new Known<>(event.apply(key, person), envelope(key).getReceivedAt());
        }
    }

    @Bean
    Vacancies vacancies() {
        return new Vacancies() {
            @Override
            public Optional<VacancyPosts> find(RecordKey key, LocalDate day) {
                return persons(key).findFirst().map(any -> posts(key, day));
            }

            @Override
            public List<VacancyPosts> find(Collection<RecordKey> keys, LocalDate day) {
                return keys.stream().flatMap(key -> find(key, day).stream()).toList();
            }

            @Override
            public List<VacancyPosts> page(VacancySearch search) {
                assertOnAReader();
                lastSearch.set(search);
                if (search.after() != null) {
                    persons(search.after());
                }
                return IntStream.range(0, VACANCIES)
                        .mapToObj(i -> posts(new RecordKey("kab-bekasi", "v-" + i), search.day()))
                        .limit(search.limit())
                        .toList();
            }
        };
    }

    private static VacancyPosts posts(RecordKey key, LocalDate day) {
        return new VacancyPosts(Samples.vacancy(envelope(key), Samples.vacancy()), day, 1);
    }

    private static Envelope.Builder envelope(RecordKey key) {
        return Samples.envelope(key.participantId(), key.recordId());
    }

    private static Stream<String> waitForRelease() {
        READING.countDown();
        try {
            if (!RELEASE.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody released the slow record");
            }
            return Stream.of(Samples.ALICE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void assertOnAReader() {
        String thread = Thread.currentThread().getName();
        if (Schedulers.isInNonBlockingThread() || !thread.startsWith("reader-")) {
            throw new IllegalStateException("Blocks " + thread);
        }
    }

    /** {@code e...} is broken, and {@code f...} away. */
    private static String reachable(String personId) {
        return switch (personId.charAt(0)) {
            case 'e' -> throw new IllegalStateException("SELECT secret FROM inside");
            case 'f' -> throw new CannotGetJdbcConnectionException("10.0.0.5 refused");
            default -> personId;
        };
    }

    private static Stream<String> persons(RecordKey key) {
        assertOnAReader();
        if (!PUBLISHERS.contains(key.participantId())) {
            return Stream.of();
        }
        return switch (key.recordId()) {
            case "live", "v:1.0_a-b" -> Stream.of(Samples.ALICE);
            case "shared" -> Stream.of(Samples.ALICE, Samples.BOB);
            case "slow" -> waitForRelease();
            case "broken" -> throw new IllegalStateException("SELECT secret FROM inside");
            case "away" -> throw new CannotGetJdbcConnectionException("10.0.0.5 refused");
            default -> Stream.of();
        };
    }
}
