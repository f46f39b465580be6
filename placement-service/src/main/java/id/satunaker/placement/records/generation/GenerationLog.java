package id.satunaker.placement.records.generation;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** How generations stand, shared by all instances. */
public interface GenerationLog {

    /** Sets them where they were never set; one instance at a time. */
    void begin(Supplier<Generations> first);

    Generations read();

    /** Changes them as they stand at that moment; nobody else changes them meanwhile. If {@code next} throws, they stay. */
    Generations change(UnaryOperator<Generations> next);

    /** Runs it unless another instance leads; until it returns, or this process or its connection ends, none other does. */
    void lead(Runnable duty);
}
