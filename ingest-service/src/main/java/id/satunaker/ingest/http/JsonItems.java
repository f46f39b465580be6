package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Item;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The items of a body that is known to be JSON, read once more, each batch when it is asked for: all at once they would
 * take some thirty times the memory of their text.
 *
 * @param passes begin to read at the beginning
 * @param count of all items
 * @param isArray whether they came in an array
 * @param opening what is done to each item
 */
record JsonItems(Supplier<JsonPass> passes, int count, boolean isArray, UnaryOperator<Item> opening)
        implements Iterable<List<Item>> {
    /** Bytes of items that go one way together, at which a batch is full whatever they are. */
    private static final int FULL = 64 * 1024;

    JsonItems(Supplier<JsonPass> passes, int count, boolean isArray) {
        this(passes, count, isArray, UnaryOperator.identity());
    }

    /** The same with something done to each. */
    JsonItems each(UnaryOperator<Item> more) {
        return new JsonItems(passes, count, isArray, item -> more.apply(opening.apply(item)));
    }

    @Override
    public Iterator<List<Item>> iterator() {
        return new Batches(passes.get(), opening);
    }

    private record Batches(JsonPass pass, UnaryOperator<Item> opening) implements Iterator<List<Item>> {

        @Override
        public boolean hasNext() {
            return pass.hasNext();
        }

        @Override
        public List<Item> next() {
            long full = pass.position() + FULL;
            List<Item> batch = new ArrayList<>();
            while (pass.hasNext() && batch.size() < Body.BATCH && pass.position() < full) {
                batch.add(opening.apply(pass.next()));
            }
            return batch;
        }
    }
}
