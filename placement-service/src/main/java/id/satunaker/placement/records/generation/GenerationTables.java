package id.satunaker.placement.records.generation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of each generation. */
public interface GenerationTables {

    /** As many differences are looked for, at least. */
    int MOST_DIFFERENCES = 20_000;

    /** What this instance makes rows by. */
    Edition edition();

    /** Makes empty ones, in place of any that were left by one that ended in the middle of this. */
    void make(int generation);

    RecordStores stores(Generation generation);

    /** From now on this instance's readers are answered from these. */
    void show(Generation generation);

    /** Numbers of those that are there and have not been in use for so long that nobody can be reading them. */
    List<Integer> leftOver();

    void drop(int generation);

    /**
     * The records whose versions differ between two generations, or whose current row is not the greatest version of its
     * generation, all seen at one moment; by kind, key and event id. All of them where they are fewer than {@link #MOST_DIFFERENCES}.
     *
     * @param among only these; null: all
     */
    Set<String> differences(Generation one, Generation other, @Nullable Collection<String> among);
}
