package id.satunaker.placement.kafka;

import id.satunaker.placement.records.generation.Generation;
import id.satunaker.placement.records.generation.GenerationLog;
import id.satunaker.placement.records.generation.GenerationPlan;
import id.satunaker.placement.records.generation.GenerationTables;
import id.satunaker.placement.records.generation.Generations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the leading instance does for all: leads a rebuild through its phases, and clears away what is left of generations that
 * are forgotten. Whatever it has come to is in the log, so another goes on where this one ended.
 */
final class RebuildDuty {
    private static final Logger log = LoggerFactory.getLogger(RebuildDuty.class);
    /** Records behind the newest; two readings of busy topics are never nearer to each other for long. */
    private static final long NEAR = 5_000;

    private static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final GenerationLog generations;
    private final GenerationTables tables;
    private final GenerationOffsets offsets;

    RebuildDuty(GenerationLog generations, GenerationTables tables, GenerationOffsets offsets) {
        this.generations = generations;
        this.tables = tables;
        this.offsets = offsets;
    }

    void perform() {
        generations.lead(() -> {
            Generations now = generations.read();
            switch (now.phase()) {
                case BUILDING -> build(now, beside(now));
                case COMPARING -> compare(now, beside(now));
                case STEADY -> tables.leftOver().forEach(this::clearAway);
            }
        });
    }

    private static Generation beside(Generations now) {
        return Objects.requireNonNull(now.beside());
    }

    private void build(Generations now, Generation built) {
        Map<TopicPartition, Long> ends = offsets.ends();
        if (offsets.behind(built, ends) > NEAR) {
            return;
        }
        if (built.edition().hasLayoutOf(now.shown().edition())) {
            change(now, GenerationPlan::compare);
        } else if (awaitReading(ends, List.of(built))) {
            change(now, GenerationPlan::showUncompared);
        }
    }

    /**
     * What differs while both go on reading is, but for a mistake, what one has read and the other has not yet; that is the same
     * in both once both have passed the newest record of the moment after. What was the same stays the same. So only what
     * differs again and again is a difference.
     */
    private void compare(Generations now, Generation built) {
        Set<String> first = tables.differences(now.shown(), built, null);
        Set<String> differing = first;
        for (int round = 0; round < ROUNDS && !differing.isEmpty(); round++) {
            if (!awaitReading(offsets.ends(), now.all())) {
                return;
            }
            differing = tables.differences(now.shown(), built, differing);
        }
        if (differing.isEmpty() && first.size() >= GenerationTables.MOST_DIFFERENCES) {
            return;
        }
        List<String> found = differing.stream().sorted().toList();
        change(now, state -> GenerationPlan.compared(state, found));
    }

    private boolean awaitReading(Map<TopicPartition, Long> ends, List<Generation> readers) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (readers.stream().anyMatch(reader -> offsets.behind(reader, ends) > 0)) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return true;
    }

    /** Unless somebody asked for something else meanwhile. */
    private void change(Generations from, UnaryOperator<Generations> next) {
        Generations now = generations.change(state -> state.isSameStepAs(from) ? next.apply(state) : state);
        log.info("Generations are now {}", now);
    }

    /** The offsets first: as long as there are tables, it is known what is left. */
    private void clearAway(int generation) {
        if (offsets.forget(generation)) {
            tables.drop(generation);
            log.info("Nothing is left of generation {}", generation);
        }
    }
}
