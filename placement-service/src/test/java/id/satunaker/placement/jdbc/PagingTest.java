package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.PersonIds;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.VacancyPlacements;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.placement.records.VacancyStatus;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * While others write without a pause, each walk over all pages shows every row that matched all the while exactly once, no
 * row twice, and none that never matched or belongs to another. Even numbers last; odd ones come, change and go.
 */
class PagingTest {
    private static final int ROWS = 120;
    private static final int WRITERS = 2;
    private static final int WALKS = 3;
    private static final String VACANCY = "kab-bekasi/v-1";
    private static final Database database = new Database();

    private final JdbcTemplate jdbc = database.concurrentJdbc();
    private final GuardedStore<VacancyEvent> vacancies = new GuardedStore<>(jdbc, VacancyTable.TABLE);
    private final GuardedStore<PlacementEvent> placements = new GuardedStore<>(jdbc, PlacementTable.TABLE);
    private final AtomicInteger writes = new AtomicInteger();
    private final List<CompletableFuture<Void>> writers = new ArrayList<>();
    private volatile boolean writing = true;

    @BeforeEach
    void empty() {
        database.clear();
    }

    @AfterEach
    void stopWriting() {
        writing = false;
        writers.forEach(CompletableFuture::join);
    }

    @Test
    void showsEveryLastingVacancyOnceWhileOthersAreWritten() {
        VacancyQueries queries = new VacancyQueries(jdbc);
        start(this::writeVacancy);

        walks(after -> {
            List<VacancyPosts> page = queries.page(Search.page(Search.status(VacancyStatus.OPEN), key(after), 7));
            assertThat(page).allSatisfy(posts -> assertThat(posts.status()).isEqualTo(VacancyStatus.OPEN));
            return page.stream().map(posts -> posts.key().toString()).toList();
        });
    }

    @Test
    void showsEveryLastingPlacementOfItsOwnOnceWhileOthersAreWritten() {
        VacancyPlacementQueries queries = new VacancyPlacementQueries(jdbc);
        Reader reader = new Reader("kab-bekasi", false);
        start(this::writePlacement);

        walks(after -> {
            VacancyPlacements.Page page = queries.page(RecordKey.parse(VACANCY).orElseThrow(), reader, key(after), 7);
            assertThat(page.placements())
                    .allSatisfy(event ->
                            assertThat(event.getPlacement().getVacancy()).isEqualTo(VACANCY));
            return page.placements().stream()
                    .map(event -> RecordKey.of(event.getEnvelope()).toString())
                    .toList();
        });
    }

    @Test
    void showsEveryLastingPersonOnceWhileOthersAreWritten() {
        PersonIds ids = new PersonIdQueries(jdbc);
        start(this::writePlacement);

        walks(after -> ids.page(after == null ? null : person(after), 7).stream()
                .map(id -> "kab-bekasi/" + number(Integer.parseInt(id, 16)))
                .toList());
    }

    /** One page, of keys, after the given one. */
    private interface Pages {
        List<String> after(@Nullable String key);
    }

    /** Each walk sees more writes than it has pages, so that rows did change under it. */
    private void walks(Pages pages) {
        List<String> lasting = IntStream.range(0, ROWS)
                .filter(number -> number % 2 == 0)
                .mapToObj(number -> "kab-bekasi/" + number(number))
                .toList();
        for (int walk = 0; walk < WALKS; walk++) {
            List<String> seen = new ArrayList<>();
            int before = writes.get();
            for (List<String> page = pages.after(null);
                    !page.isEmpty();
                    page = pages.after(seen.get(seen.size() - 1))) {
                seen.addAll(page);
            }
            assertThat(seen)
                    .doesNotHaveDuplicates()
                    .isSorted()
                    .containsAll(lasting)
                    .allSatisfy(key -> assertThat(key).startsWith("kab-bekasi/"));
            assertThat(writes.get()).as("written under walk %d", walk).isGreaterThan(before);
        }
    }

    private void start(BiConsumer<Integer, Random> write) {
        IntStream.range(0, ROWS).forEach(number -> write.accept(number, new Random(number)));
        IntStream.range(0, WRITERS)
                .mapToObj(Random::new)
                .map(random -> CompletableFuture.runAsync(() -> {
                    while (writing) {
                        write.accept(random.nextInt(ROWS), random);
                        writes.incrementAndGet();
                    }
                }))
                .forEach(writers::add);
    }

    /** A lasting one is always open; what changes in it does not matter. */
    private void writeVacancy(int number, Random random) {
        boolean lasts = number % 2 == 0;
        vacancies.keep(List.of(Samples.vacancy(
                envelope("kab-bekasi", number(number))
                        .setRecordedAt(later(random))
                        .setRetracted(!lasts && random.nextBoolean()),
                Samples.vacancy()
                        .setOpenings(lasts ? 1 + random.nextInt(9) : 1)
                        .setOpenedOn(Samples.DAY.plusDays(lasts ? 0 : random.nextInt(2))))));
    }

    /** Of two publishers; a lasting one always names the vacancy. */
    private void writePlacement(int number, Random random) {
        boolean lasts = number % 2 == 0;
        placements.keep(Stream.of("kab-bekasi", "kota-bandung")
                .map(publisher -> Samples.placement(
                        envelope(publisher, number(number))
                                .setRecordedAt(later(random))
                                .setRetracted(!lasts && random.nextBoolean()),
                        person("kab-bekasi/" + number(number)),
                        Samples.placement().setVacancy(lasts || random.nextBoolean() ? VACANCY : null)))
                .toList());
    }

    private static Instant later(Random random) {
        return Samples.MORNING.plusMillis(random.nextInt(100_000_000));
    }

    private static @Nullable RecordKey key(@Nullable String text) {
        return text == null ? null : RecordKey.parse(text).orElseThrow();
    }

    private static String number(int number) {
        return "%04d".formatted(number);
    }

    private static String person(String key) {
        return "%064x".formatted(Integer.parseInt(key.substring(key.indexOf('/') + 1)));
    }
}
