package id.satunaker.placement.kafka;

import id.satunaker.placement.records.letter.Letter;
import id.satunaker.placement.records.letter.LetterPage;
import id.satunaker.placement.records.letter.LetterSearch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/**
 * Puts the newest letters of several partitions in one order: backward in each partition, and across them the newer first.
 * It looks at so many records of each partition and no more, so a page may hold fewer letters than there are; the place of
 * the next page is an offset of each partition, so what comes meanwhile is on no later page, and nothing is on two or none.
 */
record LetterMerge(List<PartitionRange> windows, List<Long> begins, LetterSearch search) {
    /** Above the most letters of a page. */
    private static final int WINDOW = 1_000;

    static LetterMerge of(List<PartitionRange> whole, LetterSearch search) {
        List<Long> before = search.before();
        List<PartitionRange> windows = IntStream.range(0, whole.size())
                .mapToObj(i -> window(whole.get(i), before == null ? Long.MAX_VALUE : before.get(i)))
                .toList();
        return new LetterMerge(windows, whole.stream().map(PartitionRange::from).toList(), search);
    }

    private static PartitionRange window(PartitionRange whole, long before) {
        long until = Math.max(whole.from(), Math.min(whole.until(), before));
        return new PartitionRange(whole.partition(), Math.max(whole.from(), until - WINDOW), until);
    }

    /** Of what was read of the windows. */
    LetterPage page(List<Letter> read) {
        Map<TopicPartition, List<Letter>> byPartition = read.stream()
                .collect(Collectors.groupingBy(letter ->
                        new TopicPartition(letter.at().topic(), letter.at().partition())));
        List<Backward> all = IntStream.range(0, windows.size())
                .mapToObj(i -> new Backward(
                        windows.get(i),
                        begins.get(i),
                        byPartition.getOrDefault(windows.get(i).partition(), List.of())))
                .toList();
        List<Letter> page = new ArrayList<>();
        Optional<Backward> next = newest(all);
        while (next.isPresent() && page.size() < search.limit()) {
            Letter letter = next.get().take();
            if (search.cause() == null || search.cause().equals(letter.cause())) {
                page.add(letter);
            }
            next = newest(all);
        }
        boolean last = all.stream().allMatch(Backward::isAtItsBegin);
        return new LetterPage(
                page, last ? null : all.stream().map(Backward::before).toList());
    }

    /** None as soon as one partition has older letters that were not read: they may be newer than the others'. */
    private static Optional<Backward> newest(List<Backward> all) {
        boolean known = all.stream().noneMatch(partition -> partition.isSpent() && !partition.isAtItsBegin());
        return known
                ? all.stream()
                        .filter(partition -> !partition.isSpent())
                        .max(Comparator.comparing(partition -> partition.head().timestamp()))
                : Optional.empty();
    }

    /** The letters of a partition from the newest on, and how far they are taken. */
    private static final class Backward {
        private final Deque<Letter> letters = new ArrayDeque<>();
        private final PartitionRange window;
        private final long begin;
        private long before;

        Backward(PartitionRange window, long begin, List<Letter> read) {
            this.window = window;
            this.begin = begin;
            this.before = window.until();
            read.forEach(letters::push);
        }

        Letter head() {
            return letters.getFirst();
        }

        Letter take() {
            Letter letter = letters.pop();
            before = letter.at().offset();
            return letter;
        }

        boolean isSpent() {
            return letters.isEmpty();
        }

        /** Where a window is spent there is nothing above its start. */
        long before() {
            return isSpent() ? window.from() : before;
        }

        boolean isAtItsBegin() {
            return before() <= begin;
        }
    }
}
