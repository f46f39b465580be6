package id.satunaker.placement.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.records.letter.Coordinates;
import id.satunaker.placement.records.letter.Letter;
import id.satunaker.placement.records.letter.LetterPage;
import id.satunaker.placement.records.letter.LetterSearch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterMergeTest {
    private static final List<String> CAUSES = List.of("undecodable", "refused");

    /** Few and many, out of order, with gaps; others come between the pages. */
    @Test
    void pagesOverEveryLetterOnceWhileOthersCome() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Topic topic = new Topic(random, 1 + random.nextInt(4), random.nextInt(5) == 0 ? 2_500 : 40);
            String cause = random.nextBoolean() ? null : CAUSES.get(random.nextInt(2));
            List<Letter> there = topic.letters(cause);

            List<Letter> seen = new ArrayList<>();
            List<Long> before = null;
            do {
                LetterPage page = topic.page(new LetterSearch(List.of(), cause, before, 1 + random.nextInt(500)));
                seen.addAll(page.letters());
                before = page.next();
                topic.add(random.nextInt(3));
            } while (before != null);

            assertThat(seen).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(there);
            topic.partitions()
                    .forEach(partition -> assertThat(seen.stream()
                                    .filter(letter -> letter.at().partition() == partition.partition())
                                    .map(letter -> letter.at().offset()))
                            .isSortedAccordingTo(Comparator.reverseOrder()));
        }
    }

    @Test
    void putsTheNewerOfSeveralPartitionsFirst() {
        Topic topic = new Topic(new Random(1), 3, 0);
        topic.put(0, 10);
        topic.put(1, 30);
        topic.put(2, 20);
        topic.put(0, 40);

        LetterPage page = topic.page(new LetterSearch(List.of(), null, null, 3));

        assertThat(page.letters())
                .extracting(letter -> letter.timestamp().toEpochMilli())
                .containsExactly(40L, 30L, 20L);
        assertThat(topic.page(new LetterSearch(List.of(), null, page.next(), 3)).letters())
                .extracting(letter -> letter.timestamp().toEpochMilli())
                .containsExactly(10L);
    }

    /** Partitions of letters, of which the oldest are no longer there. */
    private static final class Topic {
        private final Random random;
        private final Map<Integer, List<Letter>> partitions = new HashMap<>();
        private final Map<Integer, Long> ends = new HashMap<>();

        Topic(Random random, int count, int letters) {
            this.random = random;
            for (int partition = 0; partition < count; partition++) {
                partitions.put(partition, new ArrayList<>());
                ends.put(partition, 100L);
            }
            add(random.nextInt(letters + 1));
        }

        void add(int letters) {
            IntStream.range(0, letters).forEach(i -> put(random.nextInt(partitions.size()), random.nextInt(9_000)));
        }

        void put(int partition, long millis) {
            long offset = ends.get(partition) + (random.nextInt(4) == 0 ? random.nextInt(30) : 0);
            ends.put(partition, offset + 1);
            partitions
                    .get(partition)
                    .add(new Letter(
                            new Coordinates("t", partition, offset),
                            null,
                            Instant.ofEpochMilli(millis),
                            CAUSES.get(random.nextInt(2)),
                            "",
                            0,
                            null,
                            null));
        }

        List<TopicPartition> partitions() {
            return partitions.keySet().stream()
                    .sorted()
                    .map(partition -> new TopicPartition("t", partition))
                    .toList();
        }

        List<Letter> letters(@Nullable String cause) {
            return partitions.values().stream()
                    .flatMap(List::stream)
                    .filter(letter -> cause == null || cause.equals(letter.cause()))
                    .toList();
        }

        LetterPage page(LetterSearch search) {
            LetterMerge merge = LetterMerge.of(
                    partitions().stream()
                            .map(partition -> new PartitionRange(partition, 100, ends.get(partition.partition())))
                            .toList(),
                    search);
            return merge.page(merge.windows().stream()
                    .flatMap(window -> partitions.get(window.partition().partition()).stream()
                            .filter(letter -> window.contains(letter.at().offset())))
                    .toList());
        }
    }
}
