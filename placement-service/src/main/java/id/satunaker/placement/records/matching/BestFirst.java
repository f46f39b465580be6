package id.satunaker.placement.records.matching;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Finds the best of very many without looking at all: takes the buckets in order of the best that each may hold, and
 * stops when the last place is better than anything that is left. The answer is that of ranking everything.
 *
 * @param atMost what no score of a bucket exceeds; the closer it is, the sooner it stops
 */
public record BestFirst<E>(ToIntFunction<Bucket> atMost, Comparator<Ranked<E>> order) {

    /** {@code bestOf} gives the first {@code limit} of a bucket, or all where there are fewer. */
    public List<Ranked<E>> take(int limit, Function<Bucket, List<Ranked<E>>> bestOf) {
        List<Ranked<E>> best = List.of();
        for (Bucket bucket : bucketsBestFirst()) {
            if (best.size() == limit && best.get(limit - 1).score().total() > atMost.applyAsInt(bucket)) {
                break;
            }
            best = Stream.concat(best.stream(), bestOf.apply(bucket).stream())
                    .sorted(order)
                    .limit(limit)
                    .toList();
        }
        return best;
    }

    private List<Bucket> bucketsBestFirst() {
        return Bucket.all().stream()
                .sorted(Comparator.comparingInt(atMost).reversed())
                .toList();
    }
}
