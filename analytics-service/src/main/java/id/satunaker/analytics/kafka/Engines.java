package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.schemas.event.GenerationPhase;
import id.satunaker.schemas.event.Generations;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The engines of this instance: the one of the generation that is shown and, where there is one, that of the generation
 * beside it. Which these are is in the log of releases, so all instances run the same, and nothing runs before that is known.
 */
final class Engines implements GenerationsListener, FigureSource, SmartLifecycle {
    /** Before anybody named generations. */
    static final Generations FIRST = Generations.newBuilder()
            .setShown(1)
            .setPhase(GenerationPhase.STEADY)
            .build();

    private static final Logger LOG = LoggerFactory.getLogger(Engines.class);

    private final IntFunction<Engine> maker;
    private final Consumer<IntPredicate> deletion;
    private final Holds holds;
    private final ShownFigures shown;
    private final Map<Integer, Engine> engines = new HashMap<>();
    private final Set<Thread> ending = new HashSet<>();
    private volatile @Nullable Generations known;
    private boolean stopped;

    /**
     * @param maker makes the engine of a generation, not started
     * @param deletion deletes local state of generations by their numbers
     * @param holds where all engines stop
     */
    Engines(IntFunction<Engine> maker, Consumer<IntPredicate> deletion, Holds holds, ShownFigures shown) {
        this.maker = maker;
        this.deletion = deletion;
        this.holds = holds;
        this.shown = shown;
    }

    @Override
    public synchronized void know(Optional<Generations> named) {
        if (stopped) {
            return;
        }
        Generations now = named.orElse(FIRST);
        Generations before = known;
        Set<Integer> wanted = numbers(now);
        if (before == null) {
            deleteState(number -> !wanted.contains(number));
        }
        holds.set(EventOffsets.named(now.getHold()).next());
        wanted.forEach(this::run);
        if (before == null || before.getShown() != now.getShown()) {
            LOG.info("Generation {} is shown", now.getShown());
            shown.show(Objects.requireNonNull(engines.get(now.getShown())).view());
        }
        known = now;
        Set.copyOf(engines.keySet()).stream()
                .filter(number -> !wanted.contains(number))
                .forEach(this::forget);
    }

    private static Set<Integer> numbers(Generations generations) {
        return Stream.of(generations.getShown(), generations.getBeside())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void run(int number) {
        engines.computeIfAbsent(number, missing -> {
            LOG.info("Generation {} runs", number);
            Engine engine = maker.apply(number);
            engine.start();
            return engine;
        });
    }

    private void forget(int number) {
        LOG.info("Generation {} is forgotten", number);
        Engine engine = Objects.requireNonNull(engines.remove(number));
        end("forgetting-" + number, () -> {
            engine.leave();
            deleteState(other -> other == number);
        });
    }

    /** To close a topology takes seconds, for which no reader of the log waits. */
    private void end(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        ending.removeIf(before -> !before.isAlive());
        ending.add(thread);
        thread.start();
    }

    /** What is left on disk is deleted at the next start. */
    private void deleteState(IntPredicate isForgotten) {
        try {
            deletion.accept(isForgotten);
        } catch (UncheckedIOException e) {
            LOG.warn("State of a forgotten generation is left on disk", e);
        }
    }

    @Override
    public Optional<Figures> figures() {
        return shown.figures();
    }

    /** What the log says of generations; nothing until it has been read. */
    Optional<Generations> known() {
        return Optional.ofNullable(known);
    }

    /** The engine of a generation that runs. */
    synchronized Optional<Engine> engine(@Nullable Integer number) {
        return number == null ? Optional.empty() : Optional.ofNullable(engines.get(number));
    }

    /** The engine of the generation that is shown; nothing until that is known. */
    Optional<Engine> shown() {
        return known().flatMap(generations -> engine(generations.getShown()));
    }

    /** Engines start when it is known which. */
    @Override
    public void start() {
        // nothing to do yet
    }

    @Override
    public void stop() {
        for (Thread thread : endAll()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized List<Thread> endAll() {
        stopped = true;
        engines.forEach((number, engine) -> end("ending-" + number, engine::stop));
        engines.clear();
        return List.copyOf(ending);
    }

    @Override
    public boolean isRunning() {
        return true;
    }
}
