package id.satunaker.placement.kafka;

import id.satunaker.placement.records.generation.Edition;
import id.satunaker.placement.records.generation.Generation;
import id.satunaker.placement.records.generation.GenerationLog;
import id.satunaker.placement.records.generation.GenerationTables;
import id.satunaker.placement.records.generation.Generations;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** This instance, following what all have agreed on with its listeners and its readers. */
final class Following {
    private final GenerationLog generations;
    private final GenerationTables tables;
    private final GenerationListeners listeners;
    private final Edition own;
    private volatile @Nullable Generations known;

    Following(GenerationLog generations, GenerationTables tables, GenerationListeners listeners) {
        this.generations = generations;
        this.tables = tables;
        this.listeners = listeners;
        this.own = tables.edition();
    }

    /** Readers first, who need no listeners. Tables of another layout are for instances of another version to write. */
    void look() {
        Generations now = generations.read();
        tables.show(now.readBy(own));
        known = now;
        listeners.follow(now.all().stream()
                .filter(generation -> generation.edition().hasLayoutOf(own))
                .toList());
    }

    Generations known() {
        return Objects.requireNonNull(known);
    }

    GenerationListeners listeners() {
        return listeners;
    }

    /** What readers are answered from. */
    Generation read() {
        return known().readBy(own);
    }
}
