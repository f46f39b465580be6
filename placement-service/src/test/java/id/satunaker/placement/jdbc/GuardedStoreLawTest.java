package id.satunaker.placement.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Histories;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any order, repetition and batching of the same events leaves the same rows as one ordered run, one by one. */
class GuardedStoreLawTest {
    private static final int SEEDS = 25;
    private static final int EVENTS = 60;
    private static final Database database = new Database();

    static Stream<Arguments> cases() {
        return Stream.iterate(1L, seed -> seed + 1)
                .limit(SEEDS)
                .flatMap(seed -> Stream.of(
                        Arguments.of(seed, Database.JOB_SEEKERS, events(Histories::jobSeekers)),
                        Arguments.of(seed, PlacementTable.TABLE, events(Histories::placements)),
                        Arguments.of(seed, VacancyTable.TABLE, events(Histories::vacancies))));
    }

    @ParameterizedTest(name = "seed {0}: {1}")
    @MethodSource("cases")
    <E> void leavesTheRowsOfAnOrderedRun(long seed, Table<E> table, Function<Random, List<E>> history) {
        Random random = new Random(seed);
        List<E> events = history.apply(random);
        List<String> expected = orderedRun(table, events);
        List<String> expectedVersions = database.versions(table);

        int applied = replay(table, shuffledAndRepeated(events, random), random);

        assertThat(database.rows(table)).as("seed %d", seed).isEqualTo(expected);
        assertThat(database.versions(table)).as("seed %d", seed).isEqualTo(expectedVersions);
        assertThat(applied).isGreaterThanOrEqualTo(expected.size());
    }

    private static <E> List<String> orderedRun(Table<E> table, List<E> events) {
        database.clear();
        GuardedStore<E> store = new GuardedStore<>(database.jdbc(), table);
        events.stream()
                .sorted(Comparator.comparing(table::versionOf))
                .forEach(event ->
                        assertThat(store.keep(List.of(event)).refusals()).isEmpty());
        return database.rows(table);
    }

    private static <E> List<E> shuffledAndRepeated(List<E> events, Random random) {
        List<E> replayed = new ArrayList<>(events);
        events.stream().filter(event -> random.nextBoolean()).forEach(replayed::add);
        Collections.shuffle(replayed, random);
        return replayed;
    }

    private static <E> int replay(Table<E> table, List<E> events, Random random) {
        database.clear();
        GuardedStore<E> store = new GuardedStore<>(database.jdbc(), table);
        int applied = 0;
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(30));
            applied += store.keep(events.subList(from, to)).applied();
            from = to;
        }
        return applied;
    }

    private interface Kind<E> {
        Stream<E> events(Histories histories, int count);
    }

    private static <E> Function<Random, List<E>> events(Kind<E> kind) {
        return random -> kind.events(new Histories(random), EVENTS).toList();
    }
}
